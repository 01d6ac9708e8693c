import { unbounded } from "../bounds.ts";
import type { Interval } from "../interval.ts";
import type { Side } from "../metrics/index.ts";
import { smallestReliableRank } from "./calibration.ts";
import { delongInterval } from "./delong-interval.ts";
import { effectivePlacements } from "./effective-placements.ts";
import { newcombeAucInterval } from "./newcombe-auc-interval.ts";
import type { RankSums } from "./rank-sums.ts";
import { rocAuc } from "./roc-auc.ts";

/**
 * Where the true area under the ROC curve lies, at every size of the classes.
 *
 * Definition: `delongInterval` where the area rests on enough rows (`effectivePlacements` against
 * `smallestReliableRank`); below that, of each bound the wider of DeLong's and Newcombe's. No bounds where DeLong's has
 * none.
 * Assumptions: independent rows. The price of the small sizes is width: at an area of 0.99 from 30 positives DeLong's
 * lower bound is too near by a factor of about 4, and errs in 20 % of cases instead of 5 %.
 * Source: DeLong et al. (1988); Newcombe (2006), method 5; the rule of choice by bench/calibration/rank-designs.ts.
 *
 * @example rocAucInterval(sums, 0.95) // { lower: 0.87, upper: 0.91 }
 */
export function rocAucInterval(sums: RankSums, confidence: number, side: Side = "candidate"): Interval {
  const narrow = delongInterval(sums, confidence, side);
  const area = rocAuc(sums, side);
  if (area === undefined || !Number.isFinite(narrow.lower)) return unbounded;
  if (effectivePlacements(sums, side) >= smallestReliableRank.delong.atLeast) return narrow;
  const wide = newcombeAucInterval(area, sums.positives.n, sums.negatives.n, confidence);
  return { lower: Math.min(narrow.lower, wide.lower), upper: Math.max(narrow.upper, wide.upper) };
}
