/** Whether a value is a map, as opposed to a list, a scalar or nothing. */
export function isMapValue(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What was found, in words and short: `"hgh"`, `5`, `a list`, `nothing`. `written` is how the file spells a number. */
export function gotOf(value: unknown, written?: string): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return Object.keys(value).length === 0 ? "an empty map" : "a map";
  if (typeof value !== "string") return written ?? String(value);
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
}

/** Which kind of thing was found: `text`, `a number`, `a list`. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  const kinds: Record<string, string> = {
    string: "text",
    number: "a number",
    boolean: "true or false",
    object: "a map",
  };
  return kinds[typeof value] ?? "a value";
}

/** A value as it can be pasted after `key: `; undefined for lists and maps. */
export function pasteOf(value: unknown, written?: string): string | undefined {
  if (typeof value === "string") return /^[A-Za-z][\w ./-]*$/.test(value) ? value : JSON.stringify(value);
  return typeof value === "number" || typeof value === "boolean" ? (written ?? String(value)) : undefined;
}
