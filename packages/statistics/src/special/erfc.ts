const TWO_OVER_SQRT_PI = 1.1283791670955126;

/** erf(x) for 0 <= x < 2: a series of positive terms, so nothing cancels. */
function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= (2 * x * x) / (2 * k + 1);
    sum += term;
  }
  return TWO_OVER_SQRT_PI * Math.exp(-x * x) * sum;
}

/** erfc(x) for x >= 2: Laplace's continued fraction, from the far end back. */
function erfcFraction(x: number): number {
  let fraction = x;
  for (let k = Math.ceil(20 + 240 / (x * x)); k >= 1; k -= 1) fraction = x + k / 2 / fraction;
  return (TWO_OVER_SQRT_PI / 2) * (Math.exp(-x * x) / fraction);
}

/**
 * The complementary error function: twice the share of a normal distribution with variance 1/2 that lies above x.
 *
 * Definition: erfc(x) = 2 / sqrt(pi) times the integral from x to infinity of exp(-t^2) dt.
 *
 * It misleads nowhere in the tails (that is why it exists beside erf); beyond x = 26.5 it is below the smallest
 * normal number and loses digits.
 *
 * Source: NIST Digital Library of Mathematical Functions, 7.6.2 and 7.9.1.
 *
 * @example erfc(1) // 0.15729920705028513
 */
export function erfc(x: number): number {
  if (Number.isNaN(x)) throw new RangeError(`erfc requires a number; got ${x}`);
  if (x < 0) return x < -6 ? 2 : 2 - erfc(-x);
  if (x < 2) return 1 - erfSeries(x);
  return x > 28 ? 0 : erfcFraction(x);
}
