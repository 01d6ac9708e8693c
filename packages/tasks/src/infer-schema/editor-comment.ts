import { posix } from "node:path";
import { isThere, type Tree } from "@tidegate/git";

/** Names a file's JSON Schema to editors; nothing where the package that holds it is not installed. */
export type EditorComment = (schema: string, file: string) => string[];

const installed = "node_modules/tidegate/schemas";

/** Looks once whether the schemas lie below the policy's folder. */
export async function editorComments(tree: Tree): Promise<EditorComment> {
  const found = isThere(await tree.locate(`${installed}/policy.schema.json`));
  return (schema, file) => {
    const path = posix.relative(posix.dirname(file), `${installed}/${schema}.schema.json`);
    return found ? [`yaml-language-server: $schema=${path.startsWith(".") ? path : `./${path}`}`] : [];
  };
}
