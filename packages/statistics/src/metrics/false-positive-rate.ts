import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Of the negative rows, the share that was called positive: the rate of false alarms.
 *
 * Definition: fp / (fp + tn) = 1 - specificity; undefined without negative rows.
 * Assumptions: none on prevalence. Misleads when negatives are many: 1 % of a million rows is 10,000 false alarms.
 * Source: fairlearn `false_positive_rate`; scikit-learn `roc_curve`.
 *
 * @example falsePositiveRate({ tp: 40, fp: 10, fn: 20, tn: 30 }) // 0.25
 */
export function falsePositiveRate(matrix: ConfusionMatrix): number | undefined {
  requireConfusionMatrix("falsePositiveRate", matrix);
  return ratio(matrix.fp, matrix.fp + matrix.tn);
}
