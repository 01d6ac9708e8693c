import { mean } from "./mean.ts";

/**
 * Mean size of the errors relative to the label, as a share (0.1 is 10 %).
 *
 * Definition: sum |prediction - label| / |label| / n; undefined without rows.
 * Assumptions: errors are finite. Misleads: labels of 0 have no such error (scikit-learn divides by 2e-16 there, which
 * swamps the mean): the caller decides on them. Answering too low is punished less than too high.
 * Source: scikit-learn `mean_absolute_percentage_error`.
 *
 * @example meanAbsolutePercentageError(4, 0.6) // 0.15
 */
export function meanAbsolutePercentageError(n: number, sumRelativeErrors: number): number | undefined {
  return mean(n, sumRelativeErrors);
}
