import type { Interval } from "../interval.ts";
import { requireConfidence, requireProportion } from "./impossible-arguments.ts";
import { invertRatioScore } from "./invert-score.ts";
import { ratioScore } from "./ratio-score.ts";
import { standardise } from "./standardise.ts";

/**
 * The one-sided score statistic of Miettinen and Nurminen for p1 / p2 > ratio: large values speak for it, and
 * normalCdf(-statistic) is the p-value.
 *
 * Definition: excess / sqrt(variance N / (N - 1)) with N = n1 + n2 and `ratioScore`'s excess and variance.
 *
 * Assumptions and source: as for the interval, `miettinenNurminenRatio`.
 *
 * @example miettinenNurminenRatioStatistic(8, 10, 5, 10, 1) // 1.3708
 */
export function miettinenNurminenRatioStatistic(x1: number, n1: number, x2: number, n2: number, ratio: number): number {
  const { excess, variance } = ratioScore(x1, n1, x2, n2, ratio);
  return standardise(excess, (variance * (n1 + n2)) / (n1 + n2 - 1));
}

/**
 * The score interval of the ratio p1 / p2 of two independent proportions: all ratios that a score test at `confidence`
 * does not reject. The four-fifths rule asks about such a ratio.
 *
 * Definition: the ratios at which `miettinenNurminenRatioStatistic` is z (lower) and -z (upper). Without successes in the
 * first group the lower bound is 0, without any in the second the upper bound is Infinity, without both both.
 *
 * It assumes two independent groups of independent rows. It misleads for rare events and very unequal groups (see
 * `calibration.ts`); a ratio of rates near 0 says little about people.
 *
 * Source: O. Miettinen and M. Nurminen (1985), "Comparative analysis of two rates", Statistics in Medicine 4, 213-226.
 *
 * @example miettinenNurminenRatio(56, 70, 48, 80, 0.975) // { lower: 1.079, upper: 1.672 }
 */
export function miettinenNurminenRatio(x1: number, n1: number, x2: number, n2: number, confidence: number): Interval {
  requireProportion("miettinenNurminenRatio", x1, n1);
  requireProportion("miettinenNurminenRatio", x2, n2);
  requireConfidence("miettinenNurminenRatio", confidence);
  if (x1 + x2 === 0) return { lower: 0, upper: Number.POSITIVE_INFINITY };
  return invertRatioScore((ratio) => miettinenNurminenRatioStatistic(x1, n1, x2, n2, ratio), confidence);
}
