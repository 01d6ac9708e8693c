import type { ConfusionMatrix } from "../metrics/index.ts";

/** A rate of one group. */
export type GroupRate = (matrix: ConfusionMatrix) => number | undefined;

/**
 * Largest less smallest rate over groups: 0 when all groups are treated alike.
 *
 * Undefined for fewer than two groups, or when one group's rate is (fairlearn counts it as 0 or leaves it out).
 * It is the extreme of many groups: with small groups it is large by chance alone.
 */
export function differenceBetweenGroups(groups: readonly ConfusionMatrix[], rate: GroupRate): number | undefined {
  const rates = definedRates(groups, rate);
  return rates === undefined ? undefined : Math.max(...rates) - Math.min(...rates);
}

/** Smallest over largest rate: 1 when all groups are treated alike; undefined as the difference, and when all are 0. */
export function ratioBetweenGroups(groups: readonly ConfusionMatrix[], rate: GroupRate): number | undefined {
  const rates = definedRates(groups, rate);
  if (rates === undefined) return undefined;
  const largest = Math.max(...rates);
  return largest === 0 ? undefined : Math.min(...rates) / largest;
}

function definedRates(groups: readonly ConfusionMatrix[], rate: GroupRate): readonly number[] | undefined {
  const rates = groups.map(rate).filter((value) => value !== undefined);
  return rates.length < 2 || rates.length < groups.length ? undefined : rates;
}

/** The larger of two figures; undefined when one is. */
export function larger(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.max(a, b);
}

/** The smaller of two figures; undefined when one is. */
export function smaller(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.min(a, b);
}
