import { macroAverage, weightedAverage } from "./class-average.ts";
import { type ClassCounts, classTotals, requireClassCounts } from "./class-counts.ts";
import { ratio } from "./ratio.ts";

/**
 * The precision of every class: of the rows given this class, the share that have it.
 *
 * Definition: for each class both / answered, in counts of `ClassTotals`; undefined for a class that was never
 * answered, where scikit-learn says 0. Rows without a valid answer count as labelled and not as answered.
 * Assumptions: as the binary precision, class by class.
 * Source: scikit-learn `precision_score(average=None)`.
 *
 * @example classPrecision({ counts: [[5, 1], [2, 4]], unanswered: [0, 3] }) // [5/7, 4/5]
 */
export function classPrecision(matrix: ClassCounts): readonly (number | undefined)[] {
  requireClassCounts("classPrecision", matrix);
  return classTotals(matrix).map(({ answered, both }) => ratio(both, answered));
}

/**
 * Mean of the classes' precisions: rare classes matter as much as common ones; undefined when one class's is
 * (scikit-learn counts it as 0). Source: scikit-learn `average="macro"`.
 */
export function macroPrecision(matrix: ClassCounts): number | undefined {
  return macroAverage(classPrecision(matrix));
}

/**
 * Mean of the classes' precisions weighted by the rows of each label; classes without rows do not count. Source:
 * scikit-learn `average="weighted"`.
 */
export function weightedPrecision(matrix: ClassCounts): number | undefined {
  return weightedAverage(
    classPrecision(matrix),
    classTotals(matrix).map(({ labelled }) => labelled),
  );
}
