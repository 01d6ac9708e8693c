import { requireCount } from "../metrics/require-count.ts";
import { covariance } from "./covariance.ts";

/** Sums over rows of k values and of their products: what means, variances and covariances are made of. */
export interface Moments {
  readonly n: number;
  readonly sums: readonly number[];
  /** `products[i][j]` is the sum of value i times value j. */
  readonly products: readonly (readonly number[])[];
}

/** Throws a RangeError unless there are k sums and k x k products. */
export function requireMoments(caller: string, { n, sums, products }: Moments, values: number): void {
  requireCount(caller, "n", n);
  const square = products.length === values && products.every((row) => row.length === values);
  if (sums.length !== values || !square) {
    throw new RangeError(`${caller} requires moments of ${values} values; got ${sums.length}`);
  }
}

/** Moments of two disjoint parts of the data taken together: plain addition. */
export function mergeMoments(a: Moments, b: Moments): Moments {
  requireMoments("mergeMoments", b, a.sums.length);
  return {
    n: a.n + b.n,
    sums: a.sums.map((sum, i) => sum + (b.sums[i] ?? 0)),
    products: a.products.map((row, i) => row.map((product, j) => product + (b.products[i]?.[j] ?? 0))),
  };
}

/**
 * Variance of a smooth function of means by the delta method: gradient' S gradient / n with S the covariance matrix.
 *
 * Undefined for n < 2. Source: van der Vaart (1998), "Asymptotic statistics", chapter 3.
 */
export function deltaMomentVariance({ n, sums, products }: Moments, gradient: readonly number[]): number | undefined {
  if (n < 2) return undefined;
  let total = 0;
  for (const [i, left] of gradient.entries()) {
    for (const [j, right] of gradient.entries()) {
      total += left * right * (covariance(n, sums[i] ?? 0, sums[j] ?? 0, products[i]?.[j] ?? 0) ?? 0);
    }
  }
  return Math.max(0, total) / n;
}
