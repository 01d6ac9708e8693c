import picomatch from "picomatch";

/** The paths that a glob matches; of a plain path the path itself, if it is there. */
export function matching(paths: readonly string[], pattern: string): string[] {
  const matches = picomatch(pattern, { dot: true });
  return paths.filter((path) => matches(path));
}

/** Whether a path stands for more than itself. */
export function isGlob(pattern: string): boolean {
  return picomatch.scan(pattern).isGlob;
}
