import type { FieldType } from "../../documents/data-schema.ts";

const textFormats = new Set(["email", "uri", "uuid", "binary"]);

const letters: readonly [letter: RegExp, directive: string][] = [
  [/yyyy/g, "%Y"],
  [/MM/g, "%m"],
  [/dd/g, "%d"],
  [/HH/g, "%H"],
  [/mm/g, "%M"],
  [/ss/g, "%S"],
  [/XXX|Z/g, "%z"],
];

/**
 * A format of a contract as Frictionless writes it: `yyyy-MM-dd` becomes `%Y-%m-%d`. Undefined where there is no equal:
 * then nothing is said rather than something else.
 */
export function toFormat(type: FieldType, format: string | undefined): string | undefined {
  if (format === undefined) return undefined;
  if (type === "string") return textFormats.has(format) ? format : undefined;
  if (type !== "date" && type !== "datetime" && type !== "time") return undefined;
  const directives = letters.reduce((text, [letter, directive]) => text.replace(letter, directive), format);
  const rest = directives.replace(/%[A-Za-z]/g, "").replaceAll("'T'", "");
  return /[A-Za-z]/.test(rest) ? undefined : directives.replaceAll("'T'", "T");
}
