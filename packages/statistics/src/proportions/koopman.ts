import type { Interval } from "../interval.ts";
import { requireConfidence, requireProportion } from "./impossible-arguments.ts";
import { invertRatioScore } from "./invert-score.ts";
import { ratioScore } from "./ratio-score.ts";
import { standardise } from "./standardise.ts";

/**
 * The signed root of Koopman's chi-square for p1 / p2 > ratio: large values speak for it.
 *
 * Definition: excess / sqrt(variance) with `ratioScore`'s excess and variance; its square is Koopman's
 * (x1 - n1 p1)^2 / (n1 p1 (1 - p1)) (1 + n1 (ratio - p1) / (n2 (1 - p1))), p1 the constrained maximum.
 *
 * Assumptions and source: as for the interval, `koopman`.
 *
 * @example koopmanStatistic(8, 10, 5, 10, 1) // 1.4064
 */
export function koopmanStatistic(x1: number, n1: number, x2: number, n2: number, ratio: number): number {
  const { excess, variance } = ratioScore(x1, n1, x2, n2, ratio);
  return standardise(excess, variance);
}

/**
 * The score interval of the ratio p1 / p2 of two independent proportions, by Pearson's chi-square at the constrained
 * maximum: Miettinen and Nurminen's without their factor N / (N - 1), hence a trifle shorter.
 *
 * Definition: the ratios at which `koopmanStatistic` is z (lower) and -z (upper). Zero counts as in
 * `miettinenNurminenRatio`.
 *
 * It assumes two independent groups of independent rows. It misleads for rare events and very unequal groups (see
 * `calibration.ts`).
 *
 * Source: P. A. R. Koopman (1984), "Confidence intervals for the ratio of two binomial proportions", Biometrics 40,
 * 513-517.
 *
 * @example koopman(36, 40, 16, 80, 0.975) // { lower: 2.94, upper: 7.15 }, as published
 */
export function koopman(x1: number, n1: number, x2: number, n2: number, confidence: number): Interval {
  requireProportion("koopman", x1, n1);
  requireProportion("koopman", x2, n2);
  requireConfidence("koopman", confidence);
  if (x1 + x2 === 0) return { lower: 0, upper: Number.POSITIVE_INFINITY };
  return invertRatioScore((ratio) => koopmanStatistic(x1, n1, x2, n2, ratio), confidence);
}
