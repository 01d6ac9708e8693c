import { boundsAround, unbounded } from "../bounds.ts";
import { studentTQuantile } from "../distributions/index.ts";
import type { Interval } from "../interval.ts";
import { requireConfidence } from "../require-confidence.ts";
import { variance } from "./variance.ts";

/**
 * Where the true mean lies, by Student's t.
 *
 * Definition: mean -/+ t(confidence; n - 1) sqrt(variance / n), one-sided bounds each. Without bounds for n < 2 and for
 * a sample without spread.
 * Assumptions: independent rows, and n large enough for the skewness of the values: the upper bound of a right-skewed
 * value is too low, by far when most rows are 0 (see `smallestReliableMean`).
 * Source: Student (1908), "The probable error of a mean"; Johnson (1978) on skewness.
 *
 * @example meanInterval(4, 10, 30, 0.95) // { lower: 0.98..., upper: 4.01... }
 */
export function meanInterval(n: number, sum: number, sumSquares: number, confidence: number): Interval {
  requireConfidence("meanInterval", confidence);
  const spread = variance(n, sum, sumSquares);
  if (spread === undefined) return unbounded;
  return boundsAround(sum / n, spread / n, studentTQuantile(confidence, n - 1));
}
