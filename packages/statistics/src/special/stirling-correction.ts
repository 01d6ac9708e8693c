/** From here on the asymptotic series is exact to rounding. */
export const STIRLING_FROM = 10;

/** B(2k) / (2k (2k - 1)) with the Bernoulli numbers B. */
const COEFFICIENTS = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
] as const;

/**
 * What Stirling's formula leaves out of log Gamma: delta(x) = log Gamma(x) - (x - 1/2) log x + x - log(2 pi) / 2.
 *
 * Definition: the asymptotic series sum over k >= 1 of B(2k) / (2k (2k - 1) x^(2k - 1)).
 *
 * It misleads for small x, where the series diverges; so it is refused below 10.
 *
 * Source: Abramowitz and Stegun (1964), 6.1.40.
 *
 * @example stirlingCorrection(100) // 0.000833330556
 */
export function stirlingCorrection(x: number): number {
  if (!(x >= STIRLING_FROM)) throw new RangeError(`stirlingCorrection requires x >= ${STIRLING_FROM}; got ${x}`);
  const inverseSquare = 1 / (x * x);
  return COEFFICIENTS.reduceRight((sum, coefficient) => sum * inverseSquare + coefficient, 0) / x;
}
