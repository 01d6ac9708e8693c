import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Overlap of the rows called positive and the rows that are: intersection over union.
 *
 * Definition: tp / (tp + fp + fn); undefined when no row is positive or called so (scikit-learn says 0 there).
 * Assumptions: the negatives found do not matter. It is F1 on another scale: F1 = 2 J / (1 + J).
 * Source: Jaccard (1901); scikit-learn `jaccard_score`.
 *
 * @example jaccardScore({ tp: 40, fp: 10, fn: 20, tn: 30 }) // 40 / 70
 */
export function jaccardScore(matrix: ConfusionMatrix): number | undefined {
  requireConfusionMatrix("jaccardScore", matrix);
  return ratio(matrix.tp, matrix.tp + matrix.fp + matrix.fn);
}
