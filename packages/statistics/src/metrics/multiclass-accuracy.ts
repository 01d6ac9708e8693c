import { type ClassCounts, classTotals, requireClassCounts, rowCount } from "./class-counts.ts";
import { ratio } from "./ratio.ts";

/**
 * Share of rows given their own class; rows without a valid answer are wrong.
 *
 * Definition: trace of the counts / all rows; undefined without rows.
 * Assumptions: as the binary accuracy: a common class can hide the failure of all others.
 * Source: scikit-learn `accuracy_score`.
 *
 * @example multiclassAccuracy({ counts: [[5, 1], [2, 4]], unanswered: [0, 3] }) // 9 / 15
 */
export function multiclassAccuracy(matrix: ClassCounts): number | undefined {
  requireClassCounts("multiclassAccuracy", matrix);
  const right = classTotals(matrix).reduce((sum, { both }) => sum + both, 0);
  return ratio(right, rowCount(matrix));
}
