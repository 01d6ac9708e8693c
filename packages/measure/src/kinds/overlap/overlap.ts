import type { AnswerOf, Known, NeedOf } from "@tidegate/formats";
import { rowsOf, toCount } from "../../engine/engine.ts";
import type { Sources } from "../../sources/sources.ts";
import { type Column, canonicalText } from "../../sql/values.ts";

/** Rows of one file whose columns equal those of a row of another; a missing value equals a missing value. */
export async function measureOverlap(need: NeedOf<"overlap">, sources: Sources): Promise<Known<AnswerOf<"overlap">>> {
  const left = await sources.openWith(need.left, need.columns);
  if ("unavailable" in left) return left;
  const right = await sources.openWith(need.right, need.columns);
  if ("unavailable" in right) return right;
  const sql = overlapSql(left.value.source.from, left.value.columns, right.value.source.from, right.value.columns);
  const read = await sources.read(need.right.path, sql);
  if ("unavailable" in read) return read;
  const [[leftRows, rightRows, shared] = []] = rowsOf(read.value);
  return {
    value: { kind: "overlap", left_rows: toCount(leftRows), right_rows: toCount(rightRows), shared: toCount(shared) },
  };
}

export function overlapSql(
  left: string,
  leftColumns: readonly Column[],
  right: string,
  rightColumns: readonly Column[],
): string {
  const select = (columns: readonly Column[]) =>
    columns.map((column, i) => `${canonicalText(column)} AS c${i}`).join(", ");
  const equal = leftColumns.map((_, i) => `r.c${i} IS NOT DISTINCT FROM l.c${i}`).join(" AND ");
  return (
    `SELECT (SELECT count(*) FROM ${left}), (SELECT count(*) FROM ${right}), ` +
    `(SELECT count(*) FROM (SELECT ${select(rightColumns)} FROM ${right}) AS r ` +
    `SEMI JOIN (SELECT DISTINCT ${select(leftColumns)} FROM ${left}) AS l ON ${equal})`
  );
}
