import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Correlation between the label and the answer, both taken as 0 or 1.
 *
 * Definition: (tp tn - fp fn) / sqrt((tp + fp)(tp + fn)(tn + fp)(tn + fn)); from -1 to 1, 0 for guessing. Undefined
 * when labels or answers are all the same (scikit-learn says 0 there).
 * Assumptions: both classes matter. Misleads across data sets of different prevalence, whose values do not compare.
 * Source: Matthews (1975); Chicco and Jurman (2020); scikit-learn `matthews_corrcoef`.
 *
 * @example matthewsCorrcoef({ tp: 40, fp: 10, fn: 20, tn: 30 }) // 1000 / sqrt(50 * 60 * 40 * 50), about 0.408
 */
export function matthewsCorrcoef(matrix: ConfusionMatrix): number | undefined {
  requireConfusionMatrix("matthewsCorrcoef", matrix);
  const { tp, fp, fn, tn } = matrix;
  const spread = Math.sqrt(tp + fp) * Math.sqrt(tp + fn) * Math.sqrt(tn + fp) * Math.sqrt(tn + fn);
  return ratio(tp * tn - fp * fn, spread);
}
