import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Of the rows called positive, the share that are: how far an alarm can be believed.
 *
 * Definition: tp / (tp + fp); undefined when nothing was called positive (scikit-learn says 0 there).
 * Assumptions: the share of positives in the test rows is that of use: precision moves with prevalence, recall does
 * not. Given how many rows were called positive, tp is binomial, so one model's interval may be that of a proportion.
 * Source: scikit-learn `precision_score`; positive predictive value in medicine.
 *
 * @example precision({ tp: 40, fp: 10, fn: 20, tn: 30 }) // 0.8
 */
export function precision(matrix: ConfusionMatrix): number | undefined {
  requireConfusionMatrix("precision", matrix);
  return ratio(matrix.tp, matrix.tp + matrix.fp);
}
