import { covariance } from "./covariance.ts";

/**
 * Spread of a value around its mean.
 *
 * Definition: (sum x^2 - (sum x)^2 / n) / (n - 1), the unbiased sample variance, not below 0; undefined for n < 2.
 * Assumptions: as `covariance`, also on lost digits.
 * Source: any textbook; `numpy.var` with ddof=1.
 *
 * @example variance(4, 10, 30) // 5/3
 */
export function variance(n: number, sum: number, sumSquares: number): number | undefined {
  const spread = covariance(n, sum, sum, sumSquares);
  return spread === undefined ? undefined : Math.max(0, spread);
}
