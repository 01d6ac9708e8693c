import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Harmonic mean of precision and recall.
 *
 * Definition: 2 tp / (2 tp + fp + fn); undefined when no row is positive or called so (scikit-learn says 0 there).
 * Assumptions: true negatives do not matter. Moves with prevalence and with the choice of the positive class.
 * Given tp + fp + fn, tp is binomial with the Jaccard score as its chance, and F1 = 2 J / (1 + J): an exact interval of
 * that proportion is one of F1.
 * Source: van Rijsbergen (1979), "Information Retrieval"; scikit-learn `f1_score`.
 *
 * @example f1Score({ tp: 40, fp: 10, fn: 20, tn: 30 }) // 80 / 110
 */
export function f1Score(matrix: ConfusionMatrix): number | undefined {
  requireConfusionMatrix("f1Score", matrix);
  return ratio(2 * matrix.tp, 2 * matrix.tp + matrix.fp + matrix.fn);
}
