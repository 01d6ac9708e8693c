import { isPathGlob, pathGlob } from "@tidegate/formats";

/** Tells whether a path is meant by a path or glob: itself, something it matches, or something in the folder it names. */
export function isMeantBy(named: string): (path: string) => boolean {
  const matches = isPathGlob(named) ? pathGlob(named) : () => false;
  return (path) => path === named || path.startsWith(`${named}/`) || matches(path);
}
