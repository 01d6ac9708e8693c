import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Share of all rows that were called positive, whatever their label: who gets the loan, the interview, the alarm.
 *
 * Definition: (tp + fp) / (tp + fp + fn + tn); undefined without rows. The matrix must hold rows without a valid answer
 * as not selected (see `confusionMatrixFromCells`).
 * Assumptions: none on labels. It says nothing about whether the selection was right.
 * Source: fairlearn `selection_rate`.
 *
 * @example selectionRate({ tp: 40, fp: 10, fn: 20, tn: 30 }) // 0.5
 */
export function selectionRate(matrix: ConfusionMatrix): number | undefined {
  requireConfusionMatrix("selectionRate", matrix);
  return ratio(matrix.tp + matrix.fp, matrix.tp + matrix.fp + matrix.fn + matrix.tn);
}
