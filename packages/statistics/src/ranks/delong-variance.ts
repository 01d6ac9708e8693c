import { type PlacementSums, type RankPair, type RankSums, type WholeNumber, wholeNumber } from "./rank-sums.ts";

/**
 * Variance of an area under the ROC curve, or covariance of two on the same rows, without assuming a shape of the
 * scores.
 *
 * The area is a mean of placements over positives and, equally, over negatives; both sources of chance add up.
 *
 * Definition: S10 / P + S01 / N, with S10 and S01 the sample (co)variances (n - 1) of the placements of positives among
 * negatives and of negatives among positives, as shares of the other class. Sums are kept as whole numbers until the
 * last division, so that nothing cancels. Undefined with fewer than two positives or negatives.
 * Assumptions: independent rows; P and N not tiny. 0 under perfect separation, where it says nothing.
 * Source: DeLong, DeLong and Clarke-Pearson (1988), "Comparing the areas under two or more correlated receiver
 * operating characteristic curves"; Sun and Xu (2014) for mid-ranks.
 *
 * @example delongVariance({ positives: { n: 2, sum: 6, sumSquares: 20 }, negatives: { n: 2, sum: 6, sumSquares: 20 } })
 * // 0.125
 */
export function delongVariance({ positives, negatives }: RankSums, of: RankPair = "candidate"): number | undefined {
  if (positives.n < 2 || negatives.n < 2) return undefined;
  return (
    placementCovariance(positives, negatives.n, of) / positives.n +
    placementCovariance(negatives, positives.n, of) / negatives.n
  );
}

/** Sample covariance of the placements of one class, as shares of the `others` rows of the other class. */
function placementCovariance(sums: PlacementSums, others: number, of: RankPair): number {
  const whole = (name: string, value: WholeNumber | undefined) => wholeNumber("delongVariance", name, value);
  const left = of === "baseline" ? whole("baselineSum", sums.baselineSum) : whole("sum", sums.sum);
  const right = of === "candidate" ? left : whole("baselineSum", sums.baselineSum);
  const n = BigInt(sums.n);
  const scaled = n * productSum(sums, of, whole) - left * right;
  return Number(scaled) / (sums.n * (sums.n - 1)) / (2 * others) ** 2;
}

function productSum(
  sums: PlacementSums,
  of: RankPair,
  whole: (name: string, value: WholeNumber | undefined) => bigint,
): bigint {
  if (of === "candidate") return whole("sumSquares", sums.sumSquares);
  if (of === "baseline") return whole("baselineSumSquares", sums.baselineSumSquares);
  return whole("cross", sums.cross);
}

/** Variance of candidate - baseline on the same rows: both variances less twice the covariance, never below 0. */
export function delongDifferenceVariance(sums: RankSums): number | undefined {
  const candidate = delongVariance(sums, "candidate");
  const baseline = delongVariance(sums, "baseline");
  const both = delongVariance(sums, "both");
  if (candidate === undefined || baseline === undefined || both === undefined) return undefined;
  return Math.max(0, candidate + baseline - 2 * both);
}
