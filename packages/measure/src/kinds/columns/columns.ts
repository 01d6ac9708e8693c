import type { AnswerOf, Known, NeedOf } from "@tidegate/formats";
import { rowsOf, toCount } from "../../engine/engine.ts";
import type { Sources } from "../../sources/sources.ts";
import { identifier } from "../../sql/quote.ts";
import type { Column } from "../../sql/values.ts";

/**
 * Names and types of the columns, and the number of rows. Types are Frictionless words, the same whatever the file
 * format: of Parquet from its own types; of CSV and JSON the narrowest that all values of the file fit.
 */
export async function measureColumns(need: NeedOf<"columns">, sources: Sources): Promise<Known<AnswerOf<"columns">>> {
  const source = await sources.open(need.data);
  if ("unavailable" in source) return source;
  const { path, from, columns, format } = source.value;
  const inferred = format === "parquet" ? [] : columns;
  const read = await sources.read(path, columnsSql(from, inferred));
  if ("unavailable" in read) return read;
  const [row = []] = rowsOf(read.value);
  const types = columns.map((column, i) => (format === "parquet" ? physicalType(column.type) : textType(row, i)));
  return {
    value: {
      kind: "columns",
      rows: toCount(row[0]),
      columns: columns.map(({ name }, i) => ({ name, type: types[i] ?? "string" })),
    },
  };
}

const guesses: readonly (readonly [string, (text: string) => string])[] = [
  ["boolean", (text) => `lower(${text}) IN ('true', 'false')`],
  ["integer", (text) => `regexp_full_match(${text}, '[+-]?(0|[1-9][0-9]*)([.]0*)?')`],
  ["number", (text) => `TRY_CAST(${text} AS DOUBLE) IS NOT NULL AND NOT regexp_matches(${text}, '^[+-]?0[0-9]')`],
  [
    "date",
    (text) => `regexp_full_match(${text}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') AND TRY_CAST(${text} AS DATE) IS NOT NULL`,
  ],
  ["datetime", (text) => `contains(${text}, ':') AND TRY_CAST(${text} AS TIMESTAMPTZ) IS NOT NULL`],
];

/** Rows; then per column how many values there are and how many fit each type. */
export function columnsSql(from: string, columns: readonly Column[]): string {
  const counts = columns.flatMap(({ name }) => {
    const text = `nullif(${identifier(name)}, '')`;
    return [`count(${text})`, ...guesses.map(([, fits]) => `count(CASE WHEN ${fits(text)} THEN 1 END)`)];
  });
  return `SELECT ${["count(*)", ...counts].join(", ")} FROM ${from}`;
}

function textType(row: readonly unknown[], index: number): string {
  const width = guesses.length + 1;
  const [present, ...fits] = row.slice(1 + index * width, 1 + (index + 1) * width).map(Number);
  if (!present) return "any";
  const best = fits.indexOf(present ?? -1);
  return guesses[best]?.[0] ?? "string";
}

/** The Frictionless word for an engine's type. */
export function physicalType(type: string): string {
  if (/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(type)) return "integer";
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(type)) return "number";
  if (type === "BOOLEAN") return "boolean";
  if (type === "DATE") return "date";
  if (type.startsWith("TIMESTAMP")) return "datetime";
  if (type.startsWith("TIME")) return "time";
  if (type.endsWith("[]") || /\[\d+\]$/.test(type)) return "array";
  if (/^(STRUCT|MAP|JSON)/.test(type)) return "object";
  return "string";
}
