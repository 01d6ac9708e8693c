const longest = 1_000;

/**
 * What a path or glob of a governed document must be, when it is not: there is one way to write each path, so that a
 * file that is named is a file that is watched. The wildcards are `*`, `**`, `?` and `{a,b}`, and no others.
 */
export function mustBe(path: string): string | undefined {
  const parts = path.split("/");
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path) || parts.includes(".."))
    return "must be a path relative to the folder of tidegate.yaml that stays inside it";
  if (path.length > longest) return `must be a path of at most ${longest} characters`;
  if (path.includes("\\")) return "must be a path with / between its parts";
  if (parts.includes("") || parts.includes(".")) return "must be a path without empty parts and parts that are a dot";
  if (/[[\]]|[@+!*?]\(|^!/.test(path)) return "must be a path whose wildcards are *, **, ? and {a,b} only";
  return hasControls(path) ? "must be a path without control characters" : undefined;
}

function hasControls(path: string): boolean {
  return [...path].some((char) => char < " " || char === "\u007f");
}
