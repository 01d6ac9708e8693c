/** The way to a value inside a document. */
export type Path = readonly PropertyKey[];

/** The JSON Pointer (RFC 6901) of a path. */
export function pointerOf(path: Path): string {
  return path.map((key) => `/${escapeKey(String(key))}`).join("");
}

/** One key as it is written in a JSON Pointer. */
export function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

/** Whether a path leads to a value, be it null. */
export function hasPath(value: unknown, path: Path): boolean {
  const last = path.at(-1);
  if (last === undefined) return value !== undefined;
  const parent = valueAt(value, path.slice(0, -1));
  return typeof parent === "object" && parent !== null && Object.hasOwn(parent, last);
}

/** A path as people read it: `models.income.slices.age.cut[0]`; the name of the file for the empty path. */
export function subjectOf(path: Path, file: string): string {
  const parts = path.map((key) => {
    if (typeof key === "number") return `[${key}]`;
    const text = String(key);
    return /^[\w-]+$/.test(text) ? `.${text}` : `[${JSON.stringify(text)}]`;
  });
  return parts.join("").replace(/^\./, "") || file;
}
