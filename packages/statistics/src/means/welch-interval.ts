import { boundsAround, unbounded } from "../bounds.ts";
import { studentTQuantile } from "../distributions/index.ts";
import type { Interval } from "../interval.ts";
import { requireConfidence } from "../require-confidence.ts";
import { variance } from "./variance.ts";

/** Count, sum and sum of squares of one value. */
export interface ValueSums {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
}

/**
 * Where the true difference of two means lies when they come from different rows (first - second).
 *
 * Definition: difference -/+ t(confidence; df) sqrt(v1 / n1 + v2 / n2), with Welch and Satterthwaite's df = (v1/n1 +
 * v2/n2)^2 / ((v1/n1)^2 / (n1 - 1) + (v2/n2)^2 / (n2 - 1)). No bounds for a side with n < 2, or no spread.
 * Assumptions: two independent samples; variances may differ. Skewness as in `meanInterval`, worst for unequal sizes.
 * Source: Welch (1947), "The generalization of Student's problem when several different population variances are
 * involved".
 *
 * @example welchInterval({ n: 4, sum: 14, sumSquares: 56 }, { n: 4, sum: 10, sumSquares: 30 }, 0.95) // around 1
 */
export function welchInterval(first: ValueSums, second: ValueSums, confidence: number): Interval {
  requireConfidence("welchInterval", confidence);
  const [v1, v2] = [squaredError(first), squaredError(second)];
  if (v1 === undefined || v2 === undefined || v1 + v2 === 0) return unbounded;
  const df = (v1 + v2) ** 2 / (v1 ** 2 / (first.n - 1) + v2 ** 2 / (second.n - 1));
  const difference = first.sum / first.n - second.sum / second.n;
  return boundsAround(difference, v1 + v2, studentTQuantile(confidence, df));
}

function squaredError({ n, sum, sumSquares }: ValueSums): number | undefined {
  const spread = variance(n, sum, sumSquares);
  return spread === undefined ? undefined : spread / n;
}
