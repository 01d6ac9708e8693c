import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Accuracy as if both classes were equally frequent: the mean of recall and specificity.
 *
 * Definition: (tp / (tp + fn) + tn / (tn + fp)) / 2; undefined when a class has no rows (scikit-learn drops that class
 * with a warning, and would report the recall of the other one).
 * Assumptions: both classes matter equally. Misleads when a false alarm and a miss cost very different amounts.
 * Source: Brodersen et al. (2010), "The balanced accuracy and its posterior distribution"; scikit-learn
 * `balanced_accuracy_score`.
 *
 * @example balancedAccuracy({ tp: 40, fp: 10, fn: 20, tn: 30 }) // (2/3 + 3/4) / 2
 */
export function balancedAccuracy(matrix: ConfusionMatrix): number | undefined {
  requireConfusionMatrix("balancedAccuracy", matrix);
  const ofPositives = ratio(matrix.tp, matrix.tp + matrix.fn);
  const ofNegatives = ratio(matrix.tn, matrix.tn + matrix.fp);
  return ofPositives === undefined || ofNegatives === undefined ? undefined : (ofPositives + ofNegatives) / 2;
}
