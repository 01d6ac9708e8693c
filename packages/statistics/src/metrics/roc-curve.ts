import { cumulativeCounts, type ScoreBin } from "./score-bin.ts";

/** One cut of the score: the share of negatives and of positives at or above it. */
export interface RocPoint {
  readonly falsePositiveRate: number;
  readonly truePositiveRate: number;
}

/**
 * Receiver operating characteristic: hits against false alarms for every cut of the score, from (0, 0) to (1, 1).
 *
 * Definition: after each bin, from the highest score down, (negatives so far / N, positives so far / P); undefined
 * without positives or without negatives. Empty bins repeat a point.
 * Assumptions: bins are single scores; wider bins replace the curve within by a straight line.
 * Source: scikit-learn `roc_curve(drop_intermediate=False)`, equal when every bin is one distinct score.
 *
 * @example rocCurve([{ positives: 1, negatives: 0 }, { positives: 0, negatives: 2 }])?.length // 3
 */
export function rocCurve(bins: readonly ScoreBin[]): readonly RocPoint[] | undefined {
  const above = cumulativeCounts("rocCurve", bins);
  const all = above.at(-1);
  if (all === undefined || all.positives === 0 || all.negatives === 0) return undefined;
  const points = above.map(({ positives, negatives }) => ({
    falsePositiveRate: negatives / all.negatives,
    truePositiveRate: positives / all.positives,
  }));
  return [{ falsePositiveRate: 0, truePositiveRate: 0 }, ...points];
}
