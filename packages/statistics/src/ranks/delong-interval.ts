import { logit } from "simple-statistics";
import { boundsAround, unbounded } from "../bounds.ts";
import { normalQuantile } from "../distributions/index.ts";
import type { Interval } from "../interval.ts";
import type { Side } from "../metrics/index.ts";
import { requireConfidence } from "../require-confidence.ts";
import { delongVariance } from "./delong-variance.ts";
import { unseenInPairs } from "./perfect-separation.ts";
import type { RankSums } from "./rank-sums.ts";
import { rocAuc } from "./roc-auc.ts";

/**
 * Where the true area under the ROC curve lies: DeLong's variance on the log odds.
 *
 * Definition: logit(A) -/+ z(confidence) sqrt(V) / (A (1 - A)), taken back to (0, 1), V = `delongVariance`. On the log
 * odds the interval stays inside (0, 1) and keeps its level where A is near 1. With A = 1 (or 0) the bounds are 1 - u
 * and 1 (0 and u), u the chance that may have gone unseen in min(P, N) independent pairs. No bounds with fewer than two
 * positives or negatives, or when all scores are tied.
 * Assumptions: independent rows; enough of the rarer class (see `smallestReliableRank`).
 * Source: DeLong et al. (1988); Pepe (2003), "The statistical evaluation of medical tests", section 5.2; Qin and
 * Hotilovac (2008), "Comparison of non-parametric confidence intervals for the area under the ROC curve".
 *
 * @example delongInterval(sums, 0.95) // { lower: 0.87, upper: 0.91 }
 */
export function delongInterval(sums: RankSums, confidence: number, side: Side = "candidate"): Interval {
  requireConfidence("delongInterval", confidence);
  const area = rocAuc(sums, side);
  const variance = delongVariance(sums, side);
  if (area === undefined || variance === undefined) return unbounded;
  const unseen = unseenInPairs(sums, confidence);
  if (area === 1) return { lower: 1 - unseen, upper: 1 };
  if (area === 0) return { lower: 0, upper: unseen };
  const { lower, upper } = boundsAround(logit(area), variance / (area * (1 - area)) ** 2, normalQuantile(confidence));
  return Number.isFinite(lower) ? { lower: inverseLogit(lower), upper: inverseLogit(upper) } : unbounded;
}

function inverseLogit(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
