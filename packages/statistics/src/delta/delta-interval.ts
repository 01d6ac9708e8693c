import { unbounded } from "../bounds.ts";
import type { Interval } from "../interval.ts";
import { type OutcomeCell, outcomesOf, type Side } from "../metrics/index.ts";
import { requireConfidence } from "../require-confidence.ts";
import { type Cumulants, cumulants, deltaBounds } from "./delta-bounds.ts";
import type { SmoothMetric } from "./smooth-metric.ts";
import { withUnseenOutcomes } from "./unseen-cells.ts";

/**
 * Where the true value of a smooth metric of counts lies: precision, F1, balanced accuracy, Matthews correlation and
 * others.
 *
 * The delta method: near the truth the metric is a mean of its influence over rows, so it varies as that mean does.
 *
 * Definition: value -/+ z(confidence) sqrt(V), V = sum w_i f_i^2 / n^2 with influence f_i and weights w_i, the rows of
 * each cell and one more for outcomes not seen (`withUnseenOutcomes`); the bound on the long tail's side is moved
 * outwards by Johnson's term (`deltaBounds`). Cut to the metric's range. No bounds where the metric is undefined.
 * Assumptions: independent rows. Plain delta intervals err up to 30 % where 5 % are claimed when a denominator holds
 * few rows; this one is calibrated (`smallestReliableDelta`), at the price of width there.
 * Source: van der Vaart (1998), "Asymptotic statistics", chapter 3; Johnson (1978).
 *
 * @example deltaInterval(cells, binarySmoothMetrics.f1Score, 0.95) // { lower: 0.71, upper: 0.79 }
 */
export function deltaInterval(
  cells: readonly OutcomeCell[],
  metric: SmoothMetric,
  confidence: number,
  side: Side = "candidate",
): Interval {
  requireConfidence("deltaInterval", confidence);
  const figure = deltaCumulants(cells, metric, side);
  return figure === undefined ? unbounded : deltaBounds(figure, confidence, metric.range);
}

/**
 * Where the true difference of a metric between different rows lies (first - second), for instance of two groups.
 *
 * Definition and assumptions as `deltaInterval`, with variances and third cumulants of both added; `sides` says which
 * model of each.
 */
export function deltaUnpairedDifferenceInterval(
  first: readonly OutcomeCell[],
  second: readonly OutcomeCell[],
  metric: SmoothMetric,
  confidence: number,
  sides: readonly [Side, Side] = ["candidate", "candidate"],
): Interval {
  requireConfidence("deltaUnpairedDifferenceInterval", confidence);
  const [one, two] = [deltaCumulants(first, metric, sides[0]), deltaCumulants(second, metric, sides[1])];
  if (one === undefined || two === undefined) return unbounded;
  const reach = metric.range[1] - metric.range[0];
  const apart = { value: one.value - two.value, variance: one.variance + two.variance, third: one.third - two.third };
  return deltaBounds(apart, confidence, [-reach, reach]);
}

/**
 * The costly part of `deltaInterval`, for who asks for several confidences: `deltaBounds` takes it to each of them.
 * Undefined where the metric is.
 */
export function deltaCumulants(
  cells: readonly OutcomeCell[],
  metric: SmoothMetric,
  side: Side = "candidate",
): Cumulants | undefined {
  const weighed = withUnseenOutcomes(cells, metric.classes, side);
  const outcomes = outcomesOf(
    weighed.map(({ cell }) => cell),
    side,
  );
  const figure = metric.linearize(outcomes);
  const n = outcomes.reduce((total, outcome) => total + outcome.n, 0);
  const weights = weighed.map(({ weight }) => weight);
  return figure === undefined ? undefined : cumulants(figure.value, figure.influence, weights, n);
}
