import { boundsAround, unbounded } from "../bounds.ts";
import { normalQuantile } from "../distributions/index.ts";
import type { Interval } from "../interval.ts";
import type { Side } from "../metrics/index.ts";
import { requireConfidence } from "../require-confidence.ts";
import { delongDifferenceVariance, delongVariance } from "./delong-variance.ts";
import { unseenInPairs } from "./perfect-separation.ts";
import { type PlacementSums, type RankSums, wholeNumber } from "./rank-sums.ts";
import { rocAuc } from "./roc-auc.ts";

/**
 * Where the true difference of two areas under the ROC curve on the same rows lies (candidate - baseline).
 *
 * Definition: difference -/+ z(confidence) sqrt(V), V = variances less twice the covariance (DeLong), within [-1, 1].
 * Models that rank all rows alike differ by 0 -/+ u, u the chance that may have gone unseen in min(P, N) independent
 * pairs. No bounds with fewer than two positives or negatives, or when the variance is 0 otherwise.
 * Assumptions: independent rows; enough of the rarer class (see `smallestReliableRank`). For nested models fitted on
 * the test rows themselves it is invalid.
 * Source: DeLong et al. (1988); Demler, Pencina and D'Agostino (2012), "Misuse of DeLong test to compare AUCs for
 * nested models".
 *
 * @example delongDifferenceInterval(sums, 0.95) // { lower: -0.004, upper: 0.006 }
 */
export function delongDifferenceInterval(sums: RankSums, confidence: number): Interval {
  requireConfidence("delongDifferenceInterval", confidence);
  const [candidate, baseline] = [rocAuc(sums, "candidate"), rocAuc(sums, "baseline")];
  const variance = delongDifferenceVariance(sums);
  if (candidate === undefined || baseline === undefined || variance === undefined) return unbounded;
  if (ranksAlike(sums.positives) && ranksAlike(sums.negatives)) {
    const unseen = unseenInPairs(sums, confidence);
    return { lower: -unseen, upper: unseen };
  }
  return withinUnit(boundsAround(candidate - baseline, variance, normalQuantile(confidence)));
}

/**
 * Where the true difference of two areas on different rows lies (first - second); `side` says which model of each.
 *
 * Definition: difference -/+ z(confidence) sqrt(V1 + V2), within [-1, 1]. No bounds where either has none.
 * Assumptions: two independent samples. Source: Hanley and McNeil (1982), with DeLong's variances.
 */
export function delongUnpairedDifferenceInterval(
  first: RankSums,
  second: RankSums,
  confidence: number,
  sides: readonly [Side, Side] = ["candidate", "candidate"],
): Interval {
  requireConfidence("delongUnpairedDifferenceInterval", confidence);
  const [one, two] = [rocAuc(first, sides[0]), rocAuc(second, sides[1])];
  const [v1, v2] = [delongVariance(first, sides[0]), delongVariance(second, sides[1])];
  if (one === undefined || two === undefined || v1 === undefined || v2 === undefined) return unbounded;
  if (v1 === 0 || v2 === 0) return unbounded;
  return withinUnit(boundsAround(one - two, v1 + v2, normalQuantile(confidence)));
}

/** Whether both models placed every row alike: the sum of squared differences of placements is zero. */
function ranksAlike({ sumSquares, baselineSumSquares, cross }: PlacementSums): boolean {
  const whole = (value: typeof cross) => wholeNumber("delongDifferenceInterval", "sums of both models", value);
  return whole(sumSquares) + whole(baselineSumSquares) === 2n * whole(cross);
}

function withinUnit({ lower, upper }: Interval): Interval {
  return Number.isFinite(lower) ? { lower: Math.max(-1, lower), upper: Math.min(1, upper) } : { lower, upper };
}
