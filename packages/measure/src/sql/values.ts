import { identifier } from "./quote.ts";

/** A column as the engine sees it. */
export interface Column {
  readonly name: string;
  /** The engine's own type. Columns of CSV and JSON are all VARCHAR. */
  readonly type: string;
}

const integers = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT))$/;
const narrowIntegers = /^(TINYINT|SMALLINT|INTEGER|BIGINT|UTINYINT|USMALLINT|UINTEGER)$/;

export function isInteger(column: Column): boolean {
  return integers.test(column.type);
}

/** True when every value fits BIGINT, so that ids may be joined as integers. */
export function isNarrowInteger(column: Column): boolean {
  return narrowIntegers.test(column.type);
}

export function isFloat(column: Column): boolean {
  return column.type === "DOUBLE" || column.type === "FLOAT";
}

export function isNumeric(column: Column): boolean {
  return isInteger(column) || isFloat(column) || column.type.startsWith("DECIMAL");
}

/**
 * The text by which ids, labels, slices and predictions compare, the same from every file format:
 * - a number written with only zeros after the point is written without them: `1.0` is `1`, `-0.0` is `0`;
 *   nothing else of a text changes: `007`, `+1`, `0.10` and `1e3` stay;
 * - floating point numbers print as the shortest decimal that reads back; whole ones without a fraction;
 * - `True` and `False`, as Python writes them, are `true` and `false`;
 * - an empty text is missing, as in CSV.
 */
export function canonicalText(column: Column): string {
  const name = identifier(column.name);
  if (isInteger(column) || column.type === "BOOLEAN") return `CAST(${name} AS VARCHAR)`;
  if (isFloat(column)) return floatText(name);
  return normalText(column.type === "VARCHAR" ? name : `CAST(${name} AS VARCHAR)`);
}

function floatText(name: string): string {
  const whole = `abs(${name}) < 9e18 AND ${name} = trunc(${name})`;
  return `CASE WHEN ${whole} THEN CAST(CAST(${name} AS BIGINT) AS VARCHAR) ELSE CAST(${name} AS VARCHAR) END`;
}

function normalText(text: string): string {
  return (
    `CASE WHEN ends_with(${text}, '0') AND contains(${text}, '.') ` +
    `THEN regexp_replace(regexp_replace(${text}, '^([+-]?[0-9]+)[.]0+$', '\\1'), '^-0$', '0') ` +
    `WHEN ${text} = 'True' THEN 'true' WHEN ${text} = 'False' THEN 'false' ELSE nullif(${text}, '') END`
  );
}

/** A number, or NULL where the value is not one. NaN and infinities pass: whoever uses them says what they mean. */
export function numberOf(column: Column): string {
  const name = identifier(column.name);
  if (isNumeric(column)) return `CAST(${name} AS DOUBLE)`;
  return column.type === "VARCHAR" ? `TRY_CAST(${name} AS DOUBLE)` : `TRY_CAST(CAST(${name} AS VARCHAR) AS DOUBLE)`;
}

/** A finite number, or NULL. */
export function finiteOf(column: Column): string {
  const value = numberOf(column);
  return `CASE WHEN isfinite(${value}) THEN ${value} END`;
}
