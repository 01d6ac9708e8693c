import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Of the positive rows, the share that was missed.
 *
 * Definition: fn / (fn + tp) = 1 - recall; undefined without positive rows.
 * Assumptions: none on prevalence. Misleads alone, as recall does.
 * Source: fairlearn `false_negative_rate`.
 *
 * @example falseNegativeRate({ tp: 40, fp: 10, fn: 20, tn: 30 }) // 1/3
 */
export function falseNegativeRate(matrix: ConfusionMatrix): number | undefined {
  requireConfusionMatrix("falseNegativeRate", matrix);
  return ratio(matrix.fn, matrix.fn + matrix.tp);
}
