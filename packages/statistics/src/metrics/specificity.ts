import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Of the negative rows, the share that was left alone.
 *
 * Definition: tn / (tn + fp); undefined without negative rows. The true negative rate and the recall of the negative
 * class are the same figure.
 * Assumptions: none on prevalence. Misleads alone: calling everything negative gives 1.
 * Source: scikit-learn `recall_score(pos_label=0)`.
 *
 * @example specificity({ tp: 40, fp: 10, fn: 20, tn: 30 }) // 0.75
 */
export function specificity(matrix: ConfusionMatrix): number | undefined {
  requireConfusionMatrix("specificity", matrix);
  return ratio(matrix.tn, matrix.tn + matrix.fp);
}

/** The specificity under the name that fairness and ROC curves use. */
export const trueNegativeRate: typeof specificity = specificity;
