import { type AnswerOf, type Known, type NeedOf, unavailable } from "@tidegate/formats";
import { rowsOf, toCount, toText } from "../../engine/engine.ts";
import type { Sources } from "../../sources/sources.ts";
import { type Column, canonicalText, numberOf } from "../../sql/values.ts";

/**
 * A column's distribution by canonical text: rows, missing, distinct, the most frequent values (equally frequent ones by
 * text). Smallest and largest compare as numbers where all values are numbers, else as text. A value that fewer than `least`
 * rows have is counted in `distinct`, and not shown in any place.
 */
export async function measureProfile(
  need: NeedOf<"profile">,
  sources: Sources,
  least: number,
): Promise<Known<AnswerOf<"profile">>> {
  const opened = await sources.openWith(need.data, [need.column]);
  if ("unavailable" in opened) return opened;
  const { source, columns } = opened.value;
  const [column] = columns;
  if (!column) return unavailable("missing_column", `${source.path} has no column "${need.column}"`);
  const read = await sources.read(source.path, profileSql(source.from, column, need.top, least));
  if ("unavailable" in read) return read;
  const rows = rowsOf(read.value);
  const [all = []] = rows.filter(([part]) => Number(part) === 0);
  const values = rows.filter(([part]) => Number(part) === 1);
  const [, , total, missing, distinct, smallest, largest] = all;
  return {
    value: {
      kind: "profile",
      rows: toCount(total),
      missing: toCount(missing),
      distinct: toCount(distinct),
      values: values.map(([, value, n]) => ({ value: String(value), n: toCount(n) })).sort(byCount),
      smallest: toText(smallest),
      largest: toText(largest),
    },
  };
}

function byCount(a: { value: string; n: number }, b: { value: string; n: number }): number {
  return b.n - a.n || (a.value < b.value ? -1 : 1);
}

/** One scan into counts by value; from these the totals (part 0) and the most frequent values (part 1). */
export function profileSql(from: string, column: Column, top: number, least: number): string {
  const values = `SELECT ${canonicalText(column)} AS v, any_value(${numberOf(column)}) AS x, count(*) AS n FROM ${from} GROUP BY v`;
  const there = `FROM counts WHERE v IS NOT NULL AND n >= ${Math.trunc(least)}`;
  const numeric = "(SELECT count(*) = count(x) FROM counts WHERE v IS NOT NULL)";
  const end = (order: string) =>
    `CASE WHEN ${numeric} THEN (SELECT v ${there} ORDER BY x ${order}, v ${order} LIMIT 1) ELSE (SELECT v ${there} ORDER BY v ${order} LIMIT 1) END`;
  return (
    `WITH counts AS MATERIALIZED (${values}) ` +
    `SELECT 0, NULL, coalesce(sum(n), 0), coalesce(sum(CASE WHEN v IS NULL THEN n END), 0), count(v), ${end("ASC")}, ${end("DESC")} FROM counts ` +
    `UNION ALL SELECT 1, v, n, 0, 0, NULL, NULL FROM (SELECT v, n ${there} ORDER BY n DESC, v LIMIT ${Math.trunc(top)})`
  );
}
