import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Weighted harmonic mean of precision and recall; beta says how many times recall matters more than precision.
 *
 * Definition: (1 + b^2) tp / ((1 + b^2) tp + b^2 fn + fp), b > 0; undefined when no row is positive or called so
 * (scikit-learn says 0 there).
 * Assumptions: true negatives do not matter. Moves with prevalence and with the choice of the positive class.
 * Source: van Rijsbergen (1979), "Information Retrieval"; scikit-learn `fbeta_score`.
 *
 * @example fBetaScore({ tp: 40, fp: 10, fn: 20, tn: 30 }, 2) // 200 / 290
 */
export function fBetaScore(matrix: ConfusionMatrix, beta: number): number | undefined {
  requireConfusionMatrix("fBetaScore", matrix);
  if (!(beta > 0 && beta < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`fBetaScore requires a finite beta above 0; got ${beta}`);
  }
  const found = (1 + beta * beta) * matrix.tp;
  return ratio(found, found + beta * beta * matrix.fn + matrix.fp);
}
