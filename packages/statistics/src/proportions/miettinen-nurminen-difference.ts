import type { Interval } from "../interval.ts";
import { differenceScore } from "./difference-score.ts";
import { requireConfidence, requireProportion } from "./impossible-arguments.ts";
import { invertScore } from "./invert-score.ts";
import { standardise } from "./standardise.ts";

/**
 * The one-sided score statistic of Miettinen and Nurminen for p1 - p2 > difference: large values speak for it, and
 * normalCdf(-statistic) is the p-value.
 *
 * Definition: excess / sqrt(variance N / (N - 1)) with N = n1 + n2 and `differenceScore`'s excess and variance.
 *
 * Assumptions and source: as for the interval, `miettinenNurminenDifference`.
 *
 * @example miettinenNurminenDifferenceStatistic(8, 10, 5, 10, 0) // 1.3708
 */
export function miettinenNurminenDifferenceStatistic(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  difference: number,
): number {
  const { excess, variance } = differenceScore(x1, n1, x2, n2, difference);
  return standardise(excess, (variance * (n1 + n2)) / (n1 + n2 - 1));
}

/**
 * The score interval of the difference p1 - p2 of two independent proportions: all differences that a score test at
 * `confidence` does not reject.
 *
 * Definition: the differences at which `miettinenNurminenDifferenceStatistic` is z (lower) and -z (upper).
 *
 * It assumes two independent groups of independent rows; for two models on the same rows use `tango`. It misleads for
 * rare events and very unequal groups (see `calibration.ts`).
 *
 * Source: O. Miettinen and M. Nurminen (1985), "Comparative analysis of two rates", Statistics in Medicine 4, 213-226.
 *
 * @example miettinenNurminenDifference(56, 70, 48, 80, 0.975) // { lower: 0.0528, upper: 0.3382 }
 */
export function miettinenNurminenDifference(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence: number,
): Interval {
  requireProportion("miettinenNurminenDifference", x1, n1);
  requireProportion("miettinenNurminenDifference", x2, n2);
  requireConfidence("miettinenNurminenDifference", confidence);
  const statistic = (difference: number) => miettinenNurminenDifferenceStatistic(x1, n1, x2, n2, difference);
  return invertScore(statistic, [-1, 1], confidence);
}
