import canonicalize from "canonicalize";

/** The canonical JSON text of a value (RFC 8785): sorted keys, no spaces, numbers as ECMAScript writes them. */
export function canonicalJson(value: unknown): string {
  const text = (canonicalize as unknown as (value: unknown) => string | undefined)(value);
  if (text === undefined) throw new TypeError("canonicalJson requires a JSON value; got undefined");
  return text;
}
