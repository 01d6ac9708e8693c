import { binomialCdf } from "../distributions/index.ts";
import { requireCount } from "../metrics/require-count.ts";
import { requireConfidence } from "../require-confidence.ts";

/** Ranks from 1 to n whose ordered values bound a quantile from one side each; absent where n is too small for one. */
export interface QuantileRanks {
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/**
 * Which of the ordered values bound the true q-quantile, each with this confidence, whatever the distribution.
 *
 * The number of rows at or below the true quantile is binomial, so chance alone says how far off its rank can be.
 *
 * Definition: lower is the largest r with P(B >= r) >= confidence, upper the smallest s with P(B <= s - 1) >=
 * confidence, B binomial (n, q). Absent where no rank reaches it: an upper bound of the 95th percentile needs 59 rows
 * at 0.95.
 * Assumptions: independent rows. Never below nominal; above it where values are tied or n is small.
 * Source: Conover (1999), "Practical nonparametric statistics", section 3.2; David and Nagaraja (2003), section 7.1.
 *
 * @example quantileRanks(100, 0.5, 0.95) // { lower: 42, upper: 59 }
 */
export function quantileRanks(n: number, q: number, confidence: number): QuantileRanks {
  requireCount("quantileRanks", "n", n);
  requireConfidence("quantileRanks", confidence);
  if (!(q > 0 && q < 1)) throw new RangeError(`quantileRanks requires 0 < q < 1; got ${q}`);
  const upper = smallestRank(n, q, confidence);
  const mirrored = smallestRank(n, 1 - q, confidence);
  return { lower: mirrored === undefined ? undefined : n + 1 - mirrored, upper };
}

/** The smallest s in 1..n with P(B <= s - 1) >= confidence; undefined where even n does not reach it. */
function smallestRank(n: number, q: number, confidence: number): number | undefined {
  if (n === 0 || binomialCdf(n - 1, n, q) < confidence) return undefined;
  let [below, reached] = [0, n];
  while (reached - below > 1) {
    const middle = Math.floor((below + reached) / 2);
    if (binomialCdf(middle - 1, n, q) >= confidence) reached = middle;
    else below = middle;
  }
  return reached;
}
