import type { Interval } from "./interval.ts";

/** What the data cannot bound at all. */
export const unbounded: Interval = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };

/**
 * estimate -/+ quantile * sqrt(variance). A variance of zero (a sample without any spread says nothing of the spread of
 * what was not sampled), or none, gives no bounds.
 */
export function boundsAround(estimate: number, variance: number | undefined, quantile: number): Interval {
  if (variance === undefined || !(variance > 0) || !Number.isFinite(variance)) return unbounded;
  const reach = quantile * Math.sqrt(variance);
  return { lower: estimate - reach, upper: estimate + reach };
}
