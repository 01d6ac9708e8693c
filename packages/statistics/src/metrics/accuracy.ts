import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Share of rows that were answered correctly.
 *
 * Definition: (tp + tn) / (tp + fp + fn + tn); undefined without rows.
 * Assumptions: rows are a sample of the population of interest. Misleads on unbalanced classes: with 1 % positives,
 * always answering "negative" is 99 % accurate. Compare with the majority class or use balanced accuracy.
 * Source: scikit-learn `accuracy_score`.
 *
 * @example accuracy({ tp: 40, fp: 10, fn: 20, tn: 30 }) // 0.7
 */
export function accuracy(matrix: ConfusionMatrix): number | undefined {
  requireConfusionMatrix("accuracy", matrix);
  return ratio(matrix.tp + matrix.tn, matrix.tp + matrix.fp + matrix.fn + matrix.tn);
}
