export { openBase, openHead } from "./repository.ts";
export { touchedPaths } from "./touched.ts";
export type { NotThere, Tree } from "./tree.ts";
export { isThere } from "./tree.ts";
