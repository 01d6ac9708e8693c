import { type ConfusionMatrix, requireConfusionMatrix } from "./confusion-matrix.ts";
import { ratio } from "./ratio.ts";

/**
 * Agreement of label and answer beyond what their frequencies alone would give.
 *
 * Definition: (po - pe) / (1 - pe) with po the accuracy and pe the agreement by chance of independent columns; for two
 * classes 2 (tp tn - fn fp) / ((tp + fp)(fp + tn) + (tp + fn)(fn + tn)). Undefined when chance agreement is complete.
 * Assumptions: chance agreement is the right zero. Misleads at extreme prevalence, where good models get low values.
 * Source: Cohen (1960), "A coefficient of agreement for nominal scales"; scikit-learn `cohen_kappa_score`.
 *
 * @example cohenKappa({ tp: 40, fp: 10, fn: 20, tn: 30 }) // 2000 / (50 * 40 + 60 * 50) = 0.4
 */
export function cohenKappa(matrix: ConfusionMatrix): number | undefined {
  requireConfusionMatrix("cohenKappa", matrix);
  const { tp, fp, fn, tn } = matrix;
  return ratio(2 * (tp * tn - fn * fp), (tp + fp) * (fp + tn) + (tp + fn) * (fn + tn));
}
