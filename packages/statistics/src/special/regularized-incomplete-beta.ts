import { betaPrefactor } from "./beta-prefactor.ts";

const MOST_TERMS = 1_000_000;

/**
 * The m-th partial numerator and denominator of the continued fraction of x^a y^b / (B(a, b) I_x(a, b)). Below the mean
 * all are positive while m < b, so nothing cancels.
 */
function partialTerms(m: number, x: number, y: number, a: number, b: number): [numerator: number, denominator: number] {
  const product = m * (b - m) * x;
  const ratio = (a + m - 1) / (a + 2 * m - 1);
  const numerator = ratio * product * x * ((a + b + m - 1) / (a + 2 * m - 1));
  const denominator = m + product / (a + 2 * m - 1) + ((a + m) / (a + 2 * m + 1)) * (a * y - b * x + 1 + m * (1 + y));
  return [numerator, denominator];
}

/** Lentz's evaluation of the continued fraction, for x below the mean. */
function continuedFraction(x: number, y: number, a: number, b: number): number {
  let value = (a / (a + 1)) * (a * y - b * x + 1);
  let c = value;
  let d = 0;
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const [numerator, denominator] = partialTerms(m, x, y, a, b);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON) break;
  }
  return value;
}

/** I_x(a, b), where y = 1 - x is given too, so that neither tail loses digits. */
export function incompleteBetaTails(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x * (a + b + 2) > a + 1) return 1 - incompleteBetaHead(y, x, b, a);
  return incompleteBetaHead(x, y, a, b);
}

function incompleteBetaHead(x: number, y: number, a: number, b: number): number {
  const prefactor = betaPrefactor(x, y, a, b);
  return prefactor === 0 ? 0 : prefactor / continuedFraction(x, y, a, b);
}

/**
 * The regularized incomplete beta function I_x(a, b): the share of a beta(a, b) distribution that lies below x.
 * Binomial, beta, F and Student's t distributions are all special cases.
 *
 * Definition: integral from 0 to x of t^(a - 1) (1 - t)^(b - 1) dt / B(a, b), for 0 <= x <= 1, a > 0, b > 0.
 * Computed by its continued fraction on the side of the mean where that converges fast, by I_x(a, b) =
 * 1 - I_(1 - x)(b, a) on the other.
 *
 * It misleads as an upper tail: 1 - I loses digits when I is near 1; ask for I_(1 - x)(b, a) instead.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.1, 8.17.4; A. R. DiDonato and
 * A. H. Morris (1992), "Algorithm 708: significant digit computation of the incomplete beta function ratios", ACM
 * Transactions on Mathematical Software 18, 360-373, equation 9.
 *
 * @example regularizedIncompleteBeta(0.5, 2, 2) // 0.5
 */
export function regularizedIncompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`regularizedIncompleteBeta requires 0 <= x <= 1; got ${x}`);
  if (!(a > 0 && b > 0 && a + b < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`regularizedIncompleteBeta requires finite a > 0 and b > 0; got ${a} and ${b}`);
  }
  return incompleteBetaTails(x, 1 - x, a, b);
}
