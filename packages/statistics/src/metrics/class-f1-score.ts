import { macroAverage, weightedAverage } from "./class-average.ts";
import { type ClassCounts, classTotals, requireClassCounts } from "./class-counts.ts";
import { ratio } from "./ratio.ts";

/**
 * The F1 score of every class: the harmonic mean of its precision and recall.
 *
 * Definition: for each class 2 * both / (labelled + answered), in counts of `ClassTotals`; undefined for a class that
 * is neither label nor answer, where scikit-learn says 0. Rows without a valid answer count as labelled and not as
 * answered.
 * Assumptions: as the binary F1 score, class by class.
 * Source: scikit-learn `f1_score(average=None)`.
 *
 * @example classF1Score({ counts: [[5, 1], [2, 4]], unanswered: [0, 3] }) // [10/13, 8/14]
 */
export function classF1Score(matrix: ClassCounts): readonly (number | undefined)[] {
  requireClassCounts("classF1Score", matrix);
  return classTotals(matrix).map(({ answered, both, labelled }) => ratio(2 * both, labelled + answered));
}

/**
 * Mean of the classes' F1 scores: rare classes matter as much as common ones; undefined when one class's is
 * (scikit-learn counts it as 0). Source: scikit-learn `average="macro"`.
 */
export function macroF1Score(matrix: ClassCounts): number | undefined {
  return macroAverage(classF1Score(matrix));
}

/**
 * Mean of the classes' F1 scores weighted by the rows of each label; classes without rows do not count. Source:
 * scikit-learn `average="weighted"`.
 */
export function weightedF1Score(matrix: ClassCounts): number | undefined {
  return weightedAverage(
    classF1Score(matrix),
    classTotals(matrix).map(({ labelled }) => labelled),
  );
}
