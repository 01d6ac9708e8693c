import { normalQuantile } from "../distributions/index.ts";
import type { Interval } from "../interval.ts";
import { requireConfidence, requireProportion } from "./impossible-arguments.ts";

/** The root p of (successes / n - p) = z sqrt(p (1 - p) / n), without cancellation near 0. */
function lowerBound(successes: number, n: number, z: number): number {
  const p = successes / n;
  const square = (z * z) / n;
  const middle = p + square / 2;
  const spread = z * Math.sqrt((p * (1 - p)) / n + square / (4 * n));
  return z > 0 ? (p * p) / (middle + spread) : (middle - spread) / (1 + square);
}

/**
 * The score interval of one proportion: all p from which the observed share is less than z standard errors away, the error
 * taken at p itself. Simple and centred well; the building block of Newcombe's interval.
 *
 * Definition: (p + z^2 / 2n -+ z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n), z the normal quantile at `confidence`.
 *
 * It assumes independent rows. As one-sided bound it misleads for rare events: with true p = 0.22 / n the lower bound is
 * wrong in 20 % of cases at nominal 5 %, for every n. Prefer Clopper-Pearson for a gate.
 *
 * Source: E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22, 209-212.
 *
 * @example wilson(9, 10, 0.95) // { lower: 0.6523, upper: 0.9774 }
 */
export function wilson(successes: number, n: number, confidence: number): Interval {
  requireProportion("wilson", successes, n);
  requireConfidence("wilson", confidence);
  const z = normalQuantile(confidence);
  return { lower: lowerBound(successes, n, z), upper: 1 - lowerBound(n - successes, n, z) };
}
