import { unbounded } from "../bounds.ts";
import { normalQuantile } from "../distributions/index.ts";
import type { Interval } from "../interval.ts";
import { requireConfidence } from "../require-confidence.ts";
import { findRoot } from "../special/index.ts";

/**
 * Where the true area under the ROC curve lies, when few rows are badly placed: a score interval with a model's
 * variance.
 *
 * DeLong's variance is estimated from the placements seen; with an area near 1 the few bad ones may be missing and it
 * comes out too small. Here the variance is that of a model at the bound that is tested, so that it never vanishes.
 *
 * Definition: the areas t with |A - t| <= z(confidence) sqrt(V(t)), where V(t) = t (1 - t) / (P N) * (1 + (M - 1)
 * ((1 - t) / (2 - t) + t / (1 + t))), M = (P + N) / 2: Hanley and McNeil's variance under exponential scores, its sizes
 * evened out. No bounds without rows of both classes.
 * Assumptions: scores not much more skewed than exponential ones. Wider than needed for unequal classes and areas near
 * 1.
 * Source: Newcombe (2006), "Confidence intervals for an effect size measure based on the Mann-Whitney statistic. Part
 * 2", method 5.
 *
 * @example newcombeAucInterval(0.9, 50, 50, 0.95) // { lower: 0.83..., upper: 0.94... }
 */
export function newcombeAucInterval(area: number, positives: number, negatives: number, confidence: number): Interval {
  requireConfidence("newcombeAucInterval", confidence);
  if (!(area >= 0 && area <= 1)) throw new RangeError(`newcombeAucInterval requires 0 <= area <= 1; got ${area}`);
  if (positives === 0 || negatives === 0) return unbounded;
  // Below one half the bounds change places: a lower bound at 20 % is an upper one at 80 %.
  const z = Math.abs(normalQuantile(confidence));
  const size = (positives + negatives) / 2 - 1;
  const reach = (t: number) =>
    z * Math.sqrt(((t * (1 - t)) / (positives * negatives)) * (1 + size * ((1 - t) / (2 - t) + t / (1 + t))));
  // At 0 and at 1 the reach is 0 too, which is not the root that is meant.
  const below = area === 0 ? 0 : findRoot((t) => t - area + reach(t), 0, Math.min(area, 1 - 1e-12));
  const above = area === 1 ? 1 : findRoot((t) => t - area - reach(t), Math.max(area, 1e-12), 1);
  return confidence < 0.5 ? { lower: above, upper: below } : { lower: below, upper: above };
}
