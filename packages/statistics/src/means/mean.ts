import { requireCount } from "../metrics/require-count.ts";

/**
 * The arithmetic mean.
 *
 * Definition: sum / n; undefined for n = 0.
 * Assumptions: none. Misleads when few rows carry most of the sum.
 *
 * @example mean(4, 10) // 2.5
 */
export function mean(n: number, sum: number): number | undefined {
  requireCount("mean", "n", n);
  return n === 0 ? undefined : sum / n;
}
