import type { ClassCounts } from "./class-counts.ts";
import { macroRecall } from "./class-recall.ts";

/**
 * Accuracy as if all classes were equally frequent: the mean of the classes' recalls.
 *
 * Definition: macroRecall; undefined when a class has no rows (scikit-learn drops such a class with a warning).
 * Assumptions: all classes matter equally; with few rows in a class it is as uncertain as that class's recall.
 * Source: scikit-learn `balanced_accuracy_score`.
 *
 * @example multiclassBalancedAccuracy({ counts: [[5, 1], [2, 4]], unanswered: [0, 3] }) // (5/6 + 4/9) / 2
 */
export function multiclassBalancedAccuracy(matrix: ClassCounts): number | undefined {
  return macroRecall(matrix);
}
