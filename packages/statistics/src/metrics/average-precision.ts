import { precisionRecallCurve } from "./precision-recall-curve.ts";
import type { ScoreBin } from "./score-bin.ts";

/**
 * Average precision: the precision met on the way down the ranking, averaged over the positives found.
 *
 * Definition: sum over cuts of (recall - recall of the cut before) * precision; undefined without positives.
 * Assumptions: prevalence is that of use (a random ranking scores the prevalence, not 0.5). Tied scores share the
 * precision of the whole tie. It is not the trapezoid area under the curve, which is too hopeful.
 * Source: scikit-learn `average_precision_score`, equal when every bin is one distinct score.
 *
 * @example averagePrecision([{ positives: 1, negatives: 0 }, { positives: 1, negatives: 2 }]) // 0.75
 */
export function averagePrecision(bins: readonly ScoreBin[]): number | undefined {
  const curve = precisionRecallCurve(bins);
  if (curve === undefined) return undefined;
  let [sum, before] = [0, 0];
  for (const { precision, recall } of curve) {
    sum += (recall - before) * precision;
    before = recall;
  }
  return sum;
}
