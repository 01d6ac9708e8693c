import { requireCount } from "../metrics/require-count.ts";

/**
 * How two values vary together over the same rows.
 *
 * Definition: (sum xy - sum x sum y / n) / (n - 1), the unbiased sample covariance; undefined for n < 2.
 * Assumptions: rows are independent. Sums lose digits when the means are large against the spread (at a ratio of 10^6
 * about 4 digits are left): take the moments about a convenient constant then.
 * Source: any textbook; `numpy.cov` with its default ddof=1.
 *
 * @example covariance(3, 6, 9, 20) // 1
 */
export function covariance(n: number, sumX: number, sumY: number, sumXY: number): number | undefined {
  requireCount("covariance", "n", n);
  return n < 2 ? undefined : (sumXY - (sumX / n) * sumY) / (n - 1);
}
