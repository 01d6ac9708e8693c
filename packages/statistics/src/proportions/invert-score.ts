import { normalQuantile } from "../distributions/index.ts";
import type { Interval } from "../interval.ts";
import { findRoot } from "../special/index.ts";

/** Far beyond every statistic that decides; keeps infinite ends from the root finder. */
const CAP = 1e3;

/** Ratios below exp(-40) count as 0, above exp(40) as infinite. */
const LOG_RATIO_RANGE = 40;

/** Where a non-increasing statistic falls to `target`; an end of the range when it does not get there. */
function crossing(statistic: (value: number) => number, target: number, lower: number, upper: number): number {
  if (statistic(lower) <= target) return lower;
  if (statistic(upper) >= target) return upper;
  const capped = (value: number) => Math.min(CAP, Math.max(-CAP, statistic(value) - target));
  return findRoot(capped, lower, upper);
}

/**
 * The values that a one-sided score test does not reject: a score interval.
 *
 * Definition: `statistic(v)` is the standardised excess of the estimate over the hypothetical value v; it never rises with
 * v. The lower bound is where it equals z, the upper where it equals -z, with z the normal quantile at `confidence`.
 *
 * It misleads when the statistic is far from normal: few successes, failures or discordant pairs (see `calibration.ts`).
 *
 * Source: E. B. Wilson (1927), Journal of the American Statistical Association 22, 209-212, for the principle.
 *
 * @example invertScore((v) => (0.3 - v) / 0.1, [-1, 1], 0.95) // { lower: 0.1355, upper: 0.4645 }
 */
export function invertScore(
  statistic: (value: number) => number,
  [from, to]: readonly [number, number],
  confidence: number,
): Interval {
  const z = normalQuantile(confidence);
  return { lower: crossing(statistic, z, from, to), upper: crossing(statistic, -z, from, to) };
}

/** The same for a ratio, from 0 to Infinity: searched on the logarithmic scale. */
export function invertRatioScore(statistic: (ratio: number) => number, confidence: number): Interval {
  const onLogScale = (logarithm: number) => statistic(Math.exp(logarithm));
  const { lower, upper } = invertScore(onLogScale, [-LOG_RATIO_RANGE, LOG_RATIO_RANGE], confidence);
  return { lower: toRatio(lower), upper: toRatio(upper) };
}

function toRatio(logarithm: number): number {
  if (logarithm <= -LOG_RATIO_RANGE) return 0;
  return logarithm >= LOG_RATIO_RANGE ? Number.POSITIVE_INFINITY : Math.exp(logarithm);
}
