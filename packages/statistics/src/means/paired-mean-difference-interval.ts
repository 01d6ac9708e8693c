import type { Interval } from "../interval.ts";
import { meanInterval } from "./mean-interval.ts";

/**
 * Where the true difference of two means lies when both were taken on the same rows (candidate - baseline).
 *
 * Definition: `meanInterval` of the differences d = c - b, whose sum of squares is sum c^2 - 2 sum cb + sum b^2.
 * Assumptions: as `meanInterval`, of the differences: they need not be normal, but rare large differences need many
 * rows. Identical values give no bounds. Digits are lost where the differences are tiny against the values.
 * Source: Student (1908), "The probable error of a mean" (his example is paired).
 *
 * @example pairedMeanDifferenceInterval(4, 14, 10, 56, 30, 40, 0.95) // around 1
 */
export function pairedMeanDifferenceInterval(
  n: number,
  sumC: number,
  sumB: number,
  sumCC: number,
  sumBB: number,
  sumCB: number,
  confidence: number,
): Interval {
  const sumSquares = Math.max(0, sumCC - 2 * sumCB + sumBB);
  return meanInterval(n, sumC - sumB, sumSquares, confidence);
}
