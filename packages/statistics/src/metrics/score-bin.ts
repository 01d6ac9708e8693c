import { requireCount } from "./require-count.ts";

/** Rows with one score (or in one bin of scores): how many positives and negatives. Bins go from high score to low. */
export interface ScoreBin {
  readonly positives: number;
  readonly negatives: number;
}

/** Counts at or above each bin, from the highest score down: what is called positive with the cut below that bin. */
export function cumulativeCounts(caller: string, bins: readonly ScoreBin[]): readonly ScoreBin[] {
  let [positives, negatives] = [0, 0];
  return bins.map((bin) => {
    requireCount(caller, "positives", bin.positives);
    requireCount(caller, "negatives", bin.negatives);
    positives += bin.positives;
    negatives += bin.negatives;
    return { positives, negatives };
  });
}
