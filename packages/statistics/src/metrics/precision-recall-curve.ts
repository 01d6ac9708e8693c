import { cumulativeCounts, type ScoreBin } from "./score-bin.ts";

/** One cut of the score: precision and recall of calling positive what is at or above it. */
export interface PrecisionRecallPoint {
  readonly precision: number;
  readonly recall: number;
}

/**
 * Precision against recall for every cut of the score, from the highest score down.
 *
 * Definition: after each bin (positives so far / rows so far, positives so far / P); undefined without positives. Bins
 * before the first row have no precision and are left out. scikit-learn returns the same points in the opposite order
 * and appends (1, 0), which no cut reaches.
 * Assumptions: prevalence is that of use. Do not join the points by straight lines: precision is not linear in recall.
 * Source: scikit-learn `precision_recall_curve`; Davis and Goadrich (2006).
 *
 * @example precisionRecallCurve([{ positives: 1, negatives: 1 }]) // [{ precision: 0.5, recall: 1 }]
 */
export function precisionRecallCurve(bins: readonly ScoreBin[]): readonly PrecisionRecallPoint[] | undefined {
  const above = cumulativeCounts("precisionRecallCurve", bins);
  const found = above.at(-1)?.positives ?? 0;
  if (found === 0) return undefined;
  return above
    .filter(({ positives, negatives }) => positives + negatives > 0)
    .map(({ positives, negatives }) => ({ precision: positives / (positives + negatives), recall: positives / found }));
}
