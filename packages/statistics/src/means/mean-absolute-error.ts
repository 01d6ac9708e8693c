import { mean } from "./mean.ts";

/**
 * Mean size of the errors, in the label's unit.
 *
 * Definition: sum |prediction - label| / n; undefined without rows.
 * Assumptions: errors are finite. Misleads: it says nothing of the direction, nor of rare large errors.
 * Source: scikit-learn `mean_absolute_error`.
 *
 * @example meanAbsoluteError(4, 6) // 1.5
 */
export function meanAbsoluteError(n: number, sumAbsoluteErrors: number): number | undefined {
  return mean(n, sumAbsoluteErrors);
}
