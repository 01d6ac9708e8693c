import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Of the positive rows, the share that was found.
 *
 * Definition: tp / (tp + fn); undefined without positive rows (scikit-learn says 0 there). The true positive rate and
 * the sensitivity are the same figure.
 * Assumptions: none on prevalence. Misleads alone: calling everything positive gives 1.
 * Source: scikit-learn `recall_score`.
 *
 * @example recall({ tp: 40, fp: 10, fn: 20, tn: 30 }) // 2/3
 */
export function recall(matrix: ConfusionMatrix): number | undefined {
  requireConfusionMatrix("recall", matrix);
  return ratio(matrix.tp, matrix.tp + matrix.fn);
}

/** The recall under the name that fairness and ROC curves use. */
export const truePositiveRate: typeof recall = recall;
