import { inverseRegularizedIncompleteBeta } from "../special/index.ts";

/**
 * The beta quantile: the x below which a share p of the beta(a, b) distribution lies.
 *
 * Definition: I_x(a, b) = p, for 0 <= p <= 1, a > 0, b > 0.
 *
 * The k-th smallest of n uniform numbers is beta(k, n + 1 - k); that makes this the engine of exact intervals for
 * proportions and quantiles. It misleads for a or b near 0, where nearly all mass lies at an end.
 *
 * Source: Johnson, Kotz and Balakrishnan (1995), "Continuous univariate distributions", volume 2, chapter 25.
 *
 * @example betaQuantile(0.5, 1, 1) // 0.5
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return inverseRegularizedIncompleteBeta(p, a, b);
}
