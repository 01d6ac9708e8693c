import { pathGlob } from "@tidegate/formats";

/** The paths that a glob matches; of a plain path the path itself, if it is there. */
export function matching(paths: readonly string[], pattern: string): string[] {
  return paths.filter(pathGlob(pattern));
}
