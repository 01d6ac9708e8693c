import type { Outcome, OutcomeCell, Side } from "../metrics/index.ts";
import { outcomesOf } from "../metrics/index.ts";
import type { MaybeLinearized } from "./linearized.ts";
import { meanOf } from "./linearized.ts";

/** A metric that is a smooth function of shares of rows, with the groups of rows that it divides by. */
export interface SmoothMetric {
  /** The number of classes that it is defined for. */
  readonly classes: number;
  /** Its smallest and its largest possible value. */
  readonly range: readonly [number, number];
  /** The figure with its influence on every outcome, in the order of the outcomes. */
  linearize(outcomes: readonly Outcome[]): MaybeLinearized;
  /** Whether a row belongs to each of the metric's denominators. */
  readonly denominators: readonly RowTest[];
}

/** A question about one row. */
export type RowTest = (outcome: Outcome) => boolean;

/** The share of all rows for which the answer is yes. */
export function share(outcomes: readonly Outcome[], test: RowTest): MaybeLinearized {
  return meanOf(
    outcomes.map(({ n }) => n),
    outcomes.map((outcome) => (test(outcome) ? 1 : 0)),
  );
}

/**
 * The smallest number of rows that a metric divides by: where it is small, the metric is far from linear and its
 * interval is not to be trusted.
 *
 * @example smallestDenominator([{ label: 1, candidate: 1, n: 7 }], binarySmoothMetrics.precision) // 7
 */
export function smallestDenominator(
  cells: readonly OutcomeCell[],
  metric: SmoothMetric,
  side: Side = "candidate",
): number {
  const outcomes = outcomesOf(cells, side);
  const sizes = metric.denominators.map((test) =>
    outcomes.reduce((total, outcome) => total + (test(outcome) ? outcome.n : 0), 0),
  );
  return Math.min(...sizes);
}
