import { unbounded } from "../bounds.ts";
import type { Interval } from "../interval.ts";
import { type OutcomeCell, outcomesOf } from "../metrics/index.ts";
import { requireConfidence } from "../require-confidence.ts";
import { type Cumulants, cumulants, deltaBounds } from "./delta-bounds.ts";
import { difference } from "./linearized.ts";
import type { SmoothMetric } from "./smooth-metric.ts";
import { withUnseenDisagreements } from "./unseen-cells.ts";

/**
 * Where the true difference of a smooth metric between two models on the same rows lies (candidate - baseline).
 *
 * The influence of a difference is the difference of the influences, row by row: rows that both models treat alike
 * cancel, which is the covariance at work.
 *
 * Definition: difference -/+ z(confidence) sqrt(sum w_i (c_i - b_i)^2 / n^2) with influences c_i and b_i and weights
 * w_i, the rows of each joint cell and one more for disagreements not seen (`withUnseenDisagreements`); the bound on
 * the long tail's side is moved outwards by Johnson's term (`deltaBounds`). No bounds where the metric is undefined for
 * one of them.
 * Assumptions: independent rows. Calibrated also with few disagreements (`smallestReliableDelta`), where the plain
 * delta method errs up to 48 % for 5 % claimed.
 * Source: van der Vaart (1998), "Asymptotic statistics", chapter 3; Johnson (1978).
 *
 * @example deltaDifferenceInterval(cells, binarySmoothMetrics.f1Score, 0.95) // { lower: -0.01, upper: 0.03 }
 */
export function deltaDifferenceInterval(
  cells: readonly OutcomeCell[],
  metric: SmoothMetric,
  confidence: number,
): Interval {
  requireConfidence("deltaDifferenceInterval", confidence);
  const apart = deltaDifferenceCumulants(cells, metric);
  const reach = metric.range[1] - metric.range[0];
  return apart === undefined ? unbounded : deltaBounds(apart, confidence, [-reach, reach]);
}

/** The costly part of `deltaDifferenceInterval`, as `deltaCumulants` is of `deltaInterval`. */
export function deltaDifferenceCumulants(cells: readonly OutcomeCell[], metric: SmoothMetric): Cumulants | undefined {
  const weighed = withUnseenDisagreements(cells, metric.classes);
  const joint = weighed.map(({ cell }) => cell);
  const apart = difference(
    metric.linearize(outcomesOf(joint, "candidate")),
    metric.linearize(outcomesOf(joint, "baseline")),
  );
  const n = joint.reduce((total, cell) => total + cell.n, 0);
  const weights = weighed.map(({ weight }) => weight);
  return apart === undefined ? undefined : cumulants(apart.value, apart.influence, weights, n);
}
