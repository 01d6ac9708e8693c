const special = /[.+^$()|[\]\\]/;

/** The regular expression of a path or glob: `*` and `?` stay within a folder, `**` does not, `{a,b}` are alternatives. */
export function patternOf(glob: string): RegExp {
  let source = "";
  let depth = 0;
  for (let i = 0; i < glob.length; i++) {
    const char = glob.charAt(i);
    if (glob.startsWith("**/", i)) {
      source += "(?:.*/)?";
      i += 2;
    } else if (glob.startsWith("**", i)) {
      source += ".*";
      i += 1;
    } else {
      if (char === "{") depth += 1;
      source += pieceOf(char, depth);
      if (char === "}") depth -= 1;
    }
  }
  return new RegExp(`^${source}$`);
}

/** One character of a glob as a regular expression. */
function pieceOf(char: string, depth: number): string {
  if (char === "*") return "[^/]*";
  if (char === "?") return "[^/]";
  if (char === "{") return "(?:";
  if (char === "}") return depth > 0 ? ")" : "\\}";
  if (char === "," && depth > 0) return "|";
  return special.test(char) ? `\\${char}` : char;
}

/** Whether a path is meant by a path or glob: itself, or something in the folder it names. */
export function isMeant(path: string, glob: string): boolean {
  const clean = glob.replace(/^\.\//, "").replace(/\/$/, "");
  if (path === clean || path.startsWith(`${clean}/`)) return true;
  return /[*?{]/.test(clean) && patternOf(clean).test(path);
}
