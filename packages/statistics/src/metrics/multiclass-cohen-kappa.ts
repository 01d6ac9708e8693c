import { type ClassCounts, classTotals, requireClassCounts, rowCount } from "./class-counts.ts";

/**
 * Agreement of label and answer beyond chance over K classes; rows without an answer agree with nothing.
 *
 * Definition: (po - pe) / (1 - pe), po the accuracy, pe = sum over classes of the product of its shares as label and as
 * answer. Undefined when chance agreement is complete, or without rows.
 * Assumptions: as the binary kappa; all confusions count the same (no weights for ordered classes).
 * Source: Cohen (1960), "A coefficient of agreement for nominal scales"; scikit-learn `cohen_kappa_score`.
 *
 * @example multiclassCohenKappa({ counts: [[5, 1], [2, 4]], unanswered: [0, 0] }) // 0.5
 */
export function multiclassCohenKappa(matrix: ClassCounts): number | undefined {
  requireClassCounts("multiclassCohenKappa", matrix);
  const rows = rowCount(matrix);
  const totals = classTotals(matrix);
  if (rows === 0 || totals.some(({ labelled, answered }) => labelled === rows && answered === rows)) return undefined;
  const agreed = totals.reduce((sum, { both }) => sum + both / rows, 0);
  const chance = totals.reduce((sum, { labelled, answered }) => sum + (labelled / rows) * (answered / rows), 0);
  return (agreed - chance) / (1 - chance);
}
