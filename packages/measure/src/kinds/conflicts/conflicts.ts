import type { AnswerOf, Known, NeedOf } from "@tidegate/formats";
import { rowsOf, toCount } from "../../engine/engine.ts";
import type { Sources } from "../../sources/sources.ts";
import { canonicalText } from "../../sql/values.ts";

/** Rows that are equal in all features, a missing value equal to a missing value, to rows of another label. */
export async function measureConflicts(
  need: NeedOf<"conflicts">,
  sources: Sources,
): Promise<Known<AnswerOf<"conflicts">>> {
  const opened = await sources.openWith(need.data, [...need.features, need.label]);
  if ("unavailable" in opened) return opened;
  const { source, columns } = opened.value;
  const texts = columns.map(canonicalText);
  const read = await sources.read(source.path, conflictsSql(source.from, texts.slice(0, -1), texts.at(-1) ?? "NULL"));
  if ("unavailable" in read) return read;
  const [[rows, conflicting] = []] = rowsOf(read.value);
  return { value: { kind: "conflicts", rows: toCount(rows), conflicting: toCount(conflicting) } };
}

export function conflictsSql(from: string, features: readonly string[], label: string): string {
  const select = features.map((text, i) => `${text} AS c${i}`).join(", ");
  const groups = features.map((_, i) => `c${i}`).join(", ");
  return (
    `SELECT sum(n), sum(CASE WHEN low <> high THEN n ELSE 0 END) FROM (SELECT count(*) AS n, min(l) AS low, ` +
    `max(l) AS high FROM (SELECT ${select}, ${label} AS l FROM ${from}) GROUP BY ${groups})`
  );
}
