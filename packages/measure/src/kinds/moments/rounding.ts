import { toCount } from "../../engine/engine.ts";
import type { Rolled } from "../../sample/rolled.ts";
import type { Sum } from "../../sql/roll-up.ts";
import type { IntegerValue } from "./row-value.ts";

/** Rounding may move a sum of sizes by at most one part in this many. */
const part = 32n;

/** Of each value in a unit of the data: the sum of its sizes |v|, and how many rows were not whole before they were rounded. */
export function roundingSums(values: readonly IntegerValue[]): Sum[] {
  return measured(values).flatMap((i) => [
    { name: `a${i}`, sql: `coalesce(sum(abs(v${i})), 0)` },
    { name: `r${i}`, sql: `count(CASE WHEN u${i} <> v${i} THEN 1 END)` },
  ]);
}

/** The columns that these sums are made from, beside v0, v1, ... and the codes s0, s1, ... of slices. */
export function stepColumns(values: readonly IntegerValue[]): string[] {
  return measured(values).map((i) => `${values[i]?.steps} AS u${i}`);
}

/**
 * The first value that rounding may have swallowed in a group, or undefined. The scale follows the largest label, so that a
 * candidate cannot choose it; beside a label of 10^12 errors of 400 are less than a step, and would be measured as 0.
 * Each rounded row is off by at most half a step, so this is a proof, not a guess; values of whole steps are never off.
 */
export function swallowed(
  values: readonly IntegerValue[],
  row: Rolled | undefined,
  before: number,
): number | undefined {
  const sums = row?.sums.slice(before) ?? [];
  return measured(values).find((_, place) => {
    const [sizes, rounded] = [BigInt(sums[2 * place] ?? 0), toCount(sums[2 * place + 1])];
    return BigInt(rounded) * part > 2n * sizes;
  });
}

function measured(values: readonly IntegerValue[]): number[] {
  return values.flatMap(({ steps }, i) => (steps === undefined ? [] : [i]));
}
