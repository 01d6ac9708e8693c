import { normalCdf, normalQuantile } from "../distributions/index.ts";

/**
 * The chance that a score statistic passes its critical value, in the normal approximation.
 *
 * Definition: Phi((excess - z s0) / s1), where `excess` is the expected numerator of the statistic, s0 its standard deviation
 * as the test computes it (under the limit) and s1 its true one.
 *
 * It assumes a normal numerator, and takes s0 at the expected counts, as if it did not vary.
 *
 * Source: C. P. Farrington and G. Manning (1990), "Test statistics and sample size formulae for comparative binomial
 * trials", Statistics in Medicine 9, 1447-1454.
 *
 * @example exceedance(3, 1, 1, 0.95) // 0.912
 */
export function exceedance(excess: number, testVariance: number, trueVariance: number, confidence: number): number {
  const surplus = excess - normalQuantile(confidence) * Math.sqrt(Math.max(testVariance, 0));
  if (surplus === 0) return 0.5;
  return normalCdf(surplus / Math.sqrt(Math.max(trueVariance, 0)));
}
