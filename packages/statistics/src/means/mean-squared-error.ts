import { mean } from "./mean.ts";

/**
 * Mean of the squared errors: large errors count most.
 *
 * Definition: sum (prediction - label)^2 / n; undefined without rows; its interval is `meanInterval` of the squared
 * errors.
 * Assumptions: errors are finite. Misleads: its unit is the label's squared, and a few outliers can be all of it.
 * Source: scikit-learn `mean_squared_error`.
 *
 * @example meanSquaredError(4, 9) // 2.25
 */
export function meanSquaredError(n: number, sumSquaredErrors: number): number | undefined {
  return mean(n, sumSquaredErrors);
}
