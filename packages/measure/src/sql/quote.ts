/** An identifier for SQL. The only place where names of columns become SQL. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text constant for SQL. The only place where texts become SQL. NUL cannot be written, so it matches nothing. */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("\u0000", "\uFFFD").replaceAll("'", "''")}'`;
}

/** A list of text constants. */
export function textList(texts: readonly string[]): string {
  return `[${texts.map(textLiteral).join(", ")}]`;
}

/** A number constant, as a double. */
export function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a number in SQL must be finite, got ${value}`);
  return `CAST('${value}' AS DOUBLE)`;
}
