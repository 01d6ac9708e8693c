import { macroAverage, weightedAverage } from "./class-average.ts";
import { type ClassCounts, classTotals, requireClassCounts } from "./class-counts.ts";
import { ratio } from "./ratio.ts";

/**
 * The recall of every class: of the rows that have this class, the share that was given it.
 *
 * Definition: for each class both / labelled, in counts of `ClassTotals`; undefined for a class without rows, where
 * scikit-learn says 0. Rows without a valid answer count as labelled and not as answered.
 * Assumptions: as the binary recall, class by class.
 * Source: scikit-learn `recall_score(average=None)`.
 *
 * @example classRecall({ counts: [[5, 1], [2, 4]], unanswered: [0, 3] }) // [5/6, 4/9]
 */
export function classRecall(matrix: ClassCounts): readonly (number | undefined)[] {
  requireClassCounts("classRecall", matrix);
  return classTotals(matrix).map(({ both, labelled }) => ratio(both, labelled));
}

/**
 * Mean of the classes' recalls: rare classes matter as much as common ones; undefined when one class's is (scikit-learn
 * counts it as 0). Source: scikit-learn `average="macro"`.
 */
export function macroRecall(matrix: ClassCounts): number | undefined {
  return macroAverage(classRecall(matrix));
}

/**
 * Mean of the classes' recalls weighted by the rows of each label; classes without rows do not count. Source:
 * scikit-learn `average="weighted"`.
 */
export function weightedRecall(matrix: ClassCounts): number | undefined {
  return weightedAverage(
    classRecall(matrix),
    classTotals(matrix).map(({ labelled }) => labelled),
  );
}
