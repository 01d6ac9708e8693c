import type { Source } from "../../sources/sources.ts";
import { findColumn } from "../../sources/suggest.ts";
import { canonicalText } from "../../sql/values.ts";
import type { Present } from "./present.ts";

/** How many rows there are, and how many break each condition, in one scan. */
export function rowCountsSql(from: string, conditions: readonly string[]): string {
  const counts = conditions.map((condition) => `count(CASE WHEN ${condition} THEN 1 END)`);
  return `SELECT ${["count(*)", ...counts].join(", ")} FROM ${from}`;
}

/** What names a row in examples: its key columns as text, or its number from 1 where there are none. */
export function keySql(names: readonly string[], source: Source): string {
  const columns = names.flatMap((name) => {
    const column = findColumn(source.columns, name, source.path);
    return "value" in column ? [`coalesce(${canonicalText(column.value)}, '')`] : [];
  });
  if (columns.length === 0 || columns.length < names.length) return rowNumber;
  return columns.length === 1 ? (columns[0] ?? rowNumber) : `concat_ws(', ', ${columns.join(", ")})`;
}

const rowNumber = "row_number() OVER ()";

/** The smallest five keys of rows that break a condition. */
export function rowExamplesSql(from: string, key: string, condition: string): string {
  return `SELECT k FROM (SELECT ${key} AS k, ${condition} AS broken FROM ${from}) WHERE broken ORDER BY k LIMIT 5`;
}

/**
 * Checks that look at all rows. Unique: rows whose columns another row has already. Foreign key: rows whose columns no row
 * of the reference has. Rows with a missing value in the columns break neither.
 */
export function setSql(
  from: string,
  key: string,
  columns: readonly Present[],
  reference: { readonly from: string; readonly columns: readonly Present[] } | undefined,
): { count: string; examples: string } {
  const names = columns.map((_, i) => `c${i}`);
  const there = names.map((name) => `${name} IS NOT NULL`).join(" AND ");
  const rows = `SELECT * FROM (SELECT ${select(columns)}, ${key} AS k FROM ${from}) WHERE ${there}`;
  if (!reference) {
    const groups = `SELECT count(*) AS n, max(k) AS k FROM (${rows}) GROUP BY ${names.join(", ")}`;
    return {
      count: `SELECT coalesce(sum(n - 1), 0) FROM (${groups})`,
      examples: `SELECT k FROM (${groups}) WHERE n > 1 ORDER BY k LIMIT 5`,
    };
  }
  const equal = names.map((name) => `a.${name} = b.${name}`).join(" AND ");
  const lost = `(${rows}) AS a ANTI JOIN (SELECT ${select(reference.columns)} FROM ${reference.from}) AS b ON ${equal}`;
  return { count: `SELECT count(*) FROM ${lost}`, examples: `SELECT k FROM ${lost} ORDER BY k LIMIT 5` };
}

function select(columns: readonly Present[]): string {
  return columns.map((column, i) => `${column.canonical} AS c${i}`).join(", ");
}
