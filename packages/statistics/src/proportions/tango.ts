import type { Interval } from "../interval.ts";
import { requireCells, requireConfidence } from "./impossible-arguments.ts";
import { invertScore } from "./invert-score.ts";
import { standardise } from "./standardise.ts";
import { tangoScore } from "./tango-score.ts";

/**
 * Tango's one-sided score statistic for a paired difference above `difference`: large values speak for it, and
 * normalCdf(-statistic) is the p-value. At difference 0 it is McNemar's (b - c) / sqrt(b + c).
 *
 * Definition: excess / sqrt(variance) of `tangoScore`.
 *
 * Assumptions and source: as for the interval, `tango`.
 *
 * @example tangoStatistic(8, 2, 100, 0) // 1.897
 */
export function tangoStatistic(b: number, c: number, n: number, difference: number): number {
  const { excess, variance } = tangoScore(b, c, n, difference);
  return standardise(excess, variance);
}

/**
 * The score interval of the difference of two proportions measured on the same rows: candidate minus baseline. Only
 * the rows on which exactly one of the two is right count; the others only dilute.
 *
 * Definition: (b - c) / n is the estimate, b the rows where only the candidate is right, c those where only the baseline
 * is; the bounds are the differences at which `tangoStatistic` is z (lower) and -z (upper).
 *
 * It assumes independent rows (not several of one household). It misleads with few discordant rows (see
 * `calibration.ts`).
 *
 * Source: T. Tango (1998), "Equivalence test and confidence interval for the difference in proportions for the
 * paired-sample design", Statistics in Medicine 17, 891-908.
 *
 * @example tango(1, 7, 21, 0.975) // { lower: -0.517, upper: -0.026 }
 */
export function tango(b: number, c: number, n: number, confidence: number): Interval {
  requireCells("tango", [b, c], n);
  requireConfidence("tango", confidence);
  return invertScore((difference) => tangoStatistic(b, c, n, difference), [-1, 1], confidence);
}
