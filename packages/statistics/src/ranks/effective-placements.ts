import type { Side } from "../metrics/index.ts";
import { type PlacementSums, type RankSums, wholeNumber } from "./rank-sums.ts";

/**
 * On how many rows the area under the ROC curve really rests: few badly placed rows make most of the distance to 1.
 *
 * Definition: for each class the effective number (sum x)^2 / sum x^2 of its placements and of what they lack to the
 * best place; the smallest of the four. An area of 0.99 from 300 positives and 2700 negatives rests on about 26 rows.
 * Assumptions: a negative's placement counts the positives that score higher. 0 under perfect separation.
 * It predicts when `delongInterval` keeps its level better than the sizes of the classes do (`smallestReliableRank`).
 * Source: Kish (1965), "Survey sampling", section 11.7, the effective sample size of weights.
 *
 * @example effectivePlacements(sums) // 26.2
 */
export function effectivePlacements({ positives, negatives }: RankSums, side: Side = "candidate"): number {
  const ofPositives = effectiveNumbers(positives, negatives.n, side);
  return Math.min(...ofPositives, ...effectiveNumbers(negatives, positives.n, side));
}

function effectiveNumbers(sums: PlacementSums, others: number, side: Side): readonly number[] {
  const own = side === "candidate" ? [sums.sum, sums.sumSquares] : [sums.baselineSum, sums.baselineSumSquares];
  const [sum, squares] = own.map((value) => wholeNumber("effectivePlacements", "sums", value)) as [bigint, bigint];
  const [n, best] = [BigInt(sums.n), 2n * BigInt(others)];
  const lack = n * best - sum;
  const lackSquares = n * best * best - 2n * best * sum + squares;
  return [effective(sum, squares), effective(lack, lackSquares)];
}

function effective(sum: bigint, squares: bigint): number {
  return squares === 0n ? 0 : Number(sum) ** 2 / Number(squares);
}
