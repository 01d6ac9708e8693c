import { logGamma } from "./log-gamma.ts";
import { STIRLING_FROM, stirlingCorrection } from "./stirling-correction.ts";

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** log Gamma(x) minus Stirling's formula, for every x > 0. */
function stirlingError(x: number): number {
  if (x >= STIRLING_FROM) return stirlingCorrection(x);
  return logGamma(x) - (x - 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}

/** part log(part / expected) - excess with excess = part - expected, without loss of digits where these are nearly equal. */
function deviance(part: number, expected: number, excess: number): number {
  if (Math.abs(excess) > 0.1 * expected) return part * (Math.log(part) - Math.log(expected)) - excess;
  const u = excess / expected;
  let sum = 0;
  for (let k = 16; k >= 2; k -= 1) sum = sum * -u + 1 / (k * (k - 1));
  return expected * u * u * sum;
}

/**
 * x^a y^b / B(a, b) with y = 1 - x: the density of the beta distribution on the logit scale.
 *
 * Definition: B(a, b) = Gamma(a) Gamma(b) / Gamma(a + b). Computed as Loader's saddle point form, which keeps
 * full accuracy where differences of logGamma lose half of the digits: with s = a + b and D(k, m) = k log(k / m) - k + m,
 * sqrt(a b / (2 pi s)) exp(delta(s) - delta(a) - delta(b) - D(a, s x) - D(b, s y)).
 *
 * Both x and y are arguments, since 1 - x loses digits when x is near 1.
 *
 * Source: C. Loader (2000), "Fast and accurate computation of binomial probabilities".
 *
 * @example betaPrefactor(0.5, 0.5, 1, 1) // 0.25
 */
export function betaPrefactor(x: number, y: number, a: number, b: number): number {
  if (x <= 0 || y <= 0) return 0;
  const sum = a + b;
  const excess = a * y - b * x;
  const exponent =
    stirlingError(sum) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, sum * x, excess) -
    deviance(b, sum * y, -excess);
  return Math.sqrt((a / (2 * Math.PI)) * (b / sum)) * Math.exp(exponent);
}
