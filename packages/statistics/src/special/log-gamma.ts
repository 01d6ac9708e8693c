import { STIRLING_FROM, stirlingCorrection } from "./stirling-correction.ts";

/** zeta(k) - 1 for k = 2, 3, ..., 29. */
const ZETA_MINUS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.00834927738192283, 0.00407735619794434, 0.00200839282608221, 0.000994575127818085, 0.000494188604119465,
  0.000246086553308048, 0.000122713347578489, 6.12481350587048e-5, 3.05882363070205e-5, 1.52822594086519e-5,
  7.6371976378998e-6, 3.817293264999839e-6, 1.908212716553938e-6, 9.53962033872796e-7, 4.76932986787806e-7,
  2.38450502727733e-7, 1.19219925965311e-7, 5.9608189051259e-8, 2.9803503514652e-8, 1.4901554828366e-8,
  7.450711789835e-9, 3.725334024789e-9, 1.86265972351305e-9,
];

const ONE_MINUS_EULER = 0.42278433509846713;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** log Gamma(2 + w) for |w| <= 1/2: exact to rounding, also relative to the zero at w = 0. */
function seriesAroundTwo(w: number): number {
  let sum = 0;
  for (let k = ZETA_MINUS_ONE.length + 1; k >= 2; k -= 1) {
    sum = sum * -w + (ZETA_MINUS_ONE[k - 2] ?? 0) / k;
  }
  return w * ONE_MINUS_EULER + w * w * sum;
}

/**
 * The logarithm of the gamma function, log Gamma(x), for x > 0: factorials for real numbers, Gamma(n + 1) = n!.
 *
 * Definition: Gamma(x) = integral from 0 to infinity of t^(x - 1) e^(-t) dt. Computed by the series around 2,
 * log Gamma(2 + w) = w (1 - gamma) + sum over k >= 2 of (-1)^k (zeta(k) - 1) w^k / k, reached by the recurrence
 * Gamma(x + 1) = x Gamma(x), and from 10 on by Stirling's formula with its correction.
 *
 * It misleads when differences of large values are exponentiated: at x = 1e6 the value is 1.3e7, so that exp of a
 * difference keeps only 9 digits. `betaPrefactor` shows the way around.
 *
 * Source: Abramowitz and Stegun (1964), 6.1.33 and 6.1.40.
 *
 * @example logGamma(5) // Math.log(24)
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma requires x > 0; got ${x}`);
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x >= STIRLING_FROM) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingCorrection(x);
  if (x < 0.5) return seriesAroundTwo(x) - Math.log(x) - Math.log1p(x);
  if (x < 1.5) return seriesAroundTwo(x - 1) - Math.log(x);
  let factor = 1;
  let rest = x;
  while (rest > 2.5) {
    rest -= 1;
    factor *= rest;
  }
  return seriesAroundTwo(rest - 2) + Math.log(factor);
}
