import type { Interval } from "../interval.ts";
import { requireCells, requireConfidence } from "./impossible-arguments.ts";
import { invertRatioScore } from "./invert-score.ts";
import { positiveRoot } from "./positive-root.ts";
import { standardise } from "./standardise.ts";

/**
 * The one-sided score statistic of Nam and Blackwelder for a paired ratio above `ratio`: large values speak for it, and
 * normalCdf(-statistic) is the p-value. At ratio 1 it is McNemar's.
 *
 * Definition: (both + onlyCandidate - r (both + onlyBaseline)) / sqrt(r (e10 + e01)), r = ratio >= 1 and e01, e10 the most
 * likely counts under r: with m = both + onlyCandidate + onlyBaseline, e01 is the root >= 0 of (1 + r) e^2 +
 * ((both + onlyBaseline) r^2 - both - onlyCandidate - 2 onlyBaseline) e - onlyBaseline (r - 1) m = 0, and e10 =
 * ((r - 1) m + e01) / r. For r < 1 minus the value at 1 / r with the models exchanged.
 *
 * Assumptions and source: as for the interval, `namBlackwelder`.
 *
 * @example namBlackwelderStatistic(80, 8, 2, 1) // 1.897
 */
export function namBlackwelderStatistic(
  both: number,
  onlyCandidate: number,
  onlyBaseline: number,
  ratio: number,
): number {
  if (ratio < 1) return -namBlackwelderStatistic(both, onlyBaseline, onlyCandidate, 1 / ratio);
  const any = both + onlyCandidate + onlyBaseline;
  const linear = (both + onlyBaseline) * ratio * ratio - both - onlyCandidate - 2 * onlyBaseline;
  const expectedBaseline = positiveRoot(1 + ratio, linear, onlyBaseline * (ratio - 1) * any);
  const expectedCandidate = ((ratio - 1) * any + expectedBaseline) / ratio;
  const excess = both + onlyCandidate - ratio * (both + onlyBaseline);
  return standardise(excess, ratio * (expectedCandidate + expectedBaseline));
}

/**
 * The score interval of the ratio of two proportions measured on the same rows: candidate over baseline.
 *
 * Definition: the ratios at which `namBlackwelderStatistic` is z (lower) and -z (upper). When the candidate has no success
 * the lower bound is 0, when the baseline has none the upper bound is Infinity, when neither has any both.
 *
 * It assumes independent rows. Rows on which both fail do not count, so that `n` only bounds the cells. It misleads
 * with few discordant rows (see `calibration.ts`).
 *
 * Source: J. Nam and W. C. Blackwelder (2002), "Analysis of the ratio of marginal probabilities in a matched-pair
 * setting", Statistics in Medicine 21, 689-699.
 *
 * @example namBlackwelder(80, 8, 2, 100, 0.95) // { lower: 1.0109, upper: 1.1558 }
 */
export function namBlackwelder(
  both: number,
  onlyCandidate: number,
  onlyBaseline: number,
  n: number,
  confidence: number,
): Interval {
  requireCells("namBlackwelder", [both, onlyCandidate, onlyBaseline], n);
  requireConfidence("namBlackwelder", confidence);
  if (both + onlyCandidate + onlyBaseline === 0) return { lower: 0, upper: Number.POSITIVE_INFINITY };
  const statistic = (ratio: number) => namBlackwelderStatistic(both, onlyCandidate, onlyBaseline, ratio);
  return invertRatioScore(statistic, confidence);
}
