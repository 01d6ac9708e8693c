import type { Side } from "../metrics/index.ts";
import { requireCount } from "../metrics/require-count.ts";
import { type RankSums, wholeNumber } from "./rank-sums.ts";

/**
 * Area under the ROC curve: the chance that a positive scores higher than a negative, a tie counting one half.
 *
 * Definition: sum of the positives' doubled placements / (2 P N); undefined without positives or without negatives.
 * Assumptions: only the order of scores matters: it says nothing on calibration nor on the cut in use, and averages
 * over cuts that nobody would use.
 * Source: Mann and Whitney (1947); Hanley and McNeil (1982); scikit-learn `roc_auc_score`.
 *
 * @example rocAuc({ positives: { n: 2, sum: 6, sumSquares: 20 }, negatives: { n: 2, sum: 6, sumSquares: 20 } }) // 0.75
 */
export function rocAuc({ positives, negatives }: RankSums, side: Side = "candidate"): number | undefined {
  requireCount("rocAuc", "positives.n", positives.n);
  requireCount("rocAuc", "negatives.n", negatives.n);
  const sum = wholeNumber("rocAuc", "sum", side === "candidate" ? positives.sum : positives.baselineSum);
  const pairs = 2n * BigInt(positives.n) * BigInt(negatives.n);
  if (pairs === 0n) return undefined;
  if (sum > pairs) throw new RangeError(`rocAuc requires a sum of at most 2 P N = ${pairs}; got ${sum}`);
  return Number(sum) / Number(pairs);
}
