import { betaPrefactor } from "./beta-prefactor.ts";
import { incompleteBetaTails } from "./regularized-incomplete-beta.ts";

const MOST_STEPS = 100;
const SMALLEST_LOGIT = -745;

/**
 * log(x / (1 - x)) where I_x(a, b) = p, for 0 < p <= 1/2. Newton's method on log I over the logit u: log I is concave in u, so
 * that after the first step every step comes nearer from the left. Where I underflows, halfway back.
 */
function logitBelowMedian(p: number, a: number, b: number): number {
  const target = Math.log(p);
  let u = Math.log(a / b);
  let right = u;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const x = 1 / (1 + Math.exp(-u));
    const y = 1 / (1 + Math.exp(u));
    const value = incompleteBetaTails(x, y, a, b);
    if (value === 0) {
      u = (u + right) / 2;
      continue;
    }
    if (value >= p) right = u;
    const change = ((target - Math.log(value)) * value) / betaPrefactor(x, y, a, b);
    const next = Math.max(u + change, SMALLEST_LOGIT);
    if (Math.abs(next - u) <= 1e-15 * Math.max(1, Math.abs(u))) return next;
    u = next;
  }
  return u;
}

/** log(x / (1 - x)) where I_x(a, b) = p: it keeps its digits at both ends. For 0 < p < 1. */
export function logitOfIncompleteBeta(p: number, a: number, b: number): number {
  return p <= 0.5 ? logitBelowMedian(p, a, b) : -logitBelowMedian(1 - p, b, a);
}

/**
 * The x at which the regularized incomplete beta function I_x(a, b) equals p: the p-quantile of a beta distribution.
 *
 * Definition: I_x(a, b) = p, for 0 <= p <= 1, a > 0, b > 0. Solved by Newton's method on the logit of x.
 *
 * It misleads for very small a (below about 0.01), where the answer may be less than the smallest number and is then 0.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17; the concavity of log I: Bagnoli and Bergstrom (2005),
 * "Log-concave probability and its applications".
 *
 * @example inverseRegularizedIncompleteBeta(0.5, 2, 2) // 0.5
 */
export function inverseRegularizedIncompleteBeta(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`inverseRegularizedIncompleteBeta requires 0 <= p <= 1; got ${p}`);
  if (!(a > 0 && b > 0 && a + b < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`inverseRegularizedIncompleteBeta requires finite a > 0 and b > 0; got ${a} and ${b}`);
  }
  if (p === 0 || p === 1) return p;
  const u = logitOfIncompleteBeta(p, a, b);
  return u === SMALLEST_LOGIT ? 0 : 1 / (1 + Math.exp(-u));
}
