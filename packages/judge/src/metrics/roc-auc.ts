import type { AnswerOf, Known, NeedOf } from "@tidegate/formats";
import {
  rocAuc as areaOf,
  delongDifferenceInterval,
  effectivePlacements,
  type Interval,
  type RankSums,
  rocAucInterval,
  smallestReliableRank,
} from "@tidegate/statistics";
import { widened } from "./estimate.ts";
import { groupOf } from "./grouped.ts";
import { andThen, tooFew } from "./known.ts";
import type { At, Compared, Measured, Metric, MetricContext } from "./metric.ts";
import { differenceOfIndependent, ratioOfIndependent } from "./mover.ts";
import { scoreObstacle } from "./score-obstacle.ts";

/** The chance that a positive scores above a negative. A row without a score ranks last of the positives, first of the negatives. */
export const rocAuc: Metric = {
  id: "roc_auc",
  aliases: ["auc"],
  tasks: ["binary"],
  higherIsBetter: true,
  family: "auc",
  domain: [0, 1],
  obstacle: scoreObstacle,
  needs: (context, baseline) => [ranksNeed(context, baseline)],
  measure: (at) => andThen(ranksAt(at), measured),
  compare: (at, baseline) => andThen(ranksAt(at, baseline), compared),
  between: (first, second) => ({
    difference: differenceOfIndependent(first.estimate, second.estimate),
    ratio: { value: ratioOfIndependent(first.estimate, second.estimate) },
  }),
};

type RanksGroup = AnswerOf<"ranks">["groups"][number];

function ranksNeed({ slices, part }: MetricContext, baseline?: string): NeedOf<"ranks"> {
  return {
    kind: "ranks",
    system: "candidate",
    ...(baseline === undefined ? {} : { baseline }),
    slices: [...slices],
    ...(part === undefined ? {} : { part }),
  };
}

function ranksAt(at: At, baseline?: string): Known<RanksGroup> {
  return andThen(at.answers(ranksNeed(at.context, baseline)), (answer) => groupOf(answer, at.group));
}

/** A class's sums as the statistics want them: whole numbers of any size. */
function placements(sums: RanksGroup["positives"]): RankSums["positives"] {
  const { n, sum, sum_squares, baseline_sum, baseline_sum_squares, cross } = sums;
  return {
    n,
    sum: BigInt(sum),
    sumSquares: BigInt(sum_squares),
    ...(baseline_sum === undefined ? {} : { baselineSum: BigInt(baseline_sum) }),
    ...(baseline_sum_squares === undefined ? {} : { baselineSumSquares: BigInt(baseline_sum_squares) }),
    ...(cross === undefined ? {} : { cross: BigInt(cross) }),
  };
}

function measured(group: RanksGroup): Known<Measured> {
  const sums = { positives: placements(group.positives), negatives: placements(group.negatives) };
  const area = areaOf(sums);
  if (area === undefined) return tooFew("roc_auc needs positives and negatives");
  const estimate = {
    estimate: area,
    method: "delong",
    paired: false,
    interval: (confidence: number) => rocAucInterval(sums, confidence),
  };
  return { value: { value: area, n: rarer(group), estimate: widened(estimate, group.error_bound) } };
}

function compared(group: RanksGroup): Known<Compared> {
  const sums = { positives: placements(group.positives), negatives: placements(group.negatives) };
  const [candidate, baseline] = [areaOf(sums), areaOf(sums, "baseline")];
  if (candidate === undefined || baseline === undefined) return tooFew("roc_auc needs positives and negatives");
  const n = rarer(group);
  const difference = {
    estimate: candidate - baseline,
    method: "delong",
    paired: true,
    interval: differenceBounds(sums),
  };
  return {
    value: {
      candidate: { value: candidate, n },
      baseline: { value: baseline, n },
      n,
      difference: widened(difference, group.error_bound + (group.baseline_error_bound ?? 0)),
      ratio: tooFew("roc_auc has no tested method for a paired ratio; use margin instead of relative_margin"),
    },
  };
}

/**
 * DeLong's bounds where its calibration holds. Where the areas rest on too few rows for it, the bounds of both areas,
 * each at half the error: wide (at most 0.6 % wrong by simulation), but they also hold for areas of 0 and 1, whose
 * variance is zero.
 */
function differenceBounds(sums: RankSums): (confidence: number) => Interval {
  const placed = Math.min(effectivePlacements(sums), effectivePlacements(sums, "baseline"));
  if (placed >= smallestReliableRank.delongDifference.atLeast) {
    return (confidence) => delongDifferenceInterval(sums, confidence);
  }
  return (confidence) => {
    const halved = 1 - (1 - confidence) / 2;
    const [ours, theirs] = [rocAucInterval(sums, halved), rocAucInterval(sums, halved, "baseline")];
    return { lower: ours.lower - theirs.upper, upper: ours.upper - theirs.lower };
  };
}

/** What the variance stands on: the rows of the rarer class. */
function rarer({ positives, negatives }: RanksGroup): number {
  return Math.min(positives.n, negatives.n);
}
