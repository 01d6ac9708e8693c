import { betaQuantile } from "../distributions/index.ts";
import type { Interval } from "../interval.ts";
import { requireConfidence, requireProportion } from "./impossible-arguments.ts";

/**
 * The exact interval of one proportion: all p that would not make the observed count surprising.
 *
 * Definition: the lower bound is the p at which the chance of at least `successes` is 1 - confidence, the upper bound the
 * p at which the chance of at most `successes` is; both are beta quantiles. 0 successes bound below at 0, n above at 1.
 *
 * It assumes independent rows. Its one-sided error never exceeds 1 - confidence, whatever n and p; the price is that it
 * is often well below, so that the bound is a little wider than need be, most of all for small n.
 *
 * Source: C. J. Clopper and E. S. Pearson (1934), "The use of confidence or fiducial limits illustrated in the case of the
 * binomial", Biometrika 26, 404-413.
 *
 * @example clopperPearson(9, 10, 0.95) // { lower: 0.6058, upper: 0.9949 }
 */
export function clopperPearson(successes: number, n: number, confidence: number): Interval {
  requireProportion("clopperPearson", successes, n);
  requireConfidence("clopperPearson", confidence);
  return {
    lower: successes === 0 ? 0 : betaQuantile(1 - confidence, successes, n - successes + 1),
    upper: successes === n ? 1 : betaQuantile(confidence, successes + 1, n - successes),
  };
}
