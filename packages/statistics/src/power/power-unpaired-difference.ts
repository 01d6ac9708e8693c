import { differenceScore } from "../proportions/difference-score.ts";
import { requireConfidence } from "../proportions/impossible-arguments.ts";
import { exceedance } from "./exceedance.ts";
import { requireChance, requireRows } from "./impossible-designs.ts";

/** A gate on the difference of two groups' proportions, and the truth that it will meet. */
export interface UnpairedDifferenceDesign {
  readonly n1: number;
  readonly n2: number;
  readonly p1: number;
  readonly p2: number;
  readonly margin: number;
  readonly confidence: number;
}

/**
 * The chance that p1 is shown to be no worse than p2 minus the margin, from two independent groups: that the lower bound of
 * Miettinen and Nurminen lies above -margin.
 *
 * Definition: `exceedance` of p1 - p2 + margin, with the variance of the score test at the expected counts and the
 * true variance p1 (1 - p1) / n1 + p2 (1 - p2) / n2.
 *
 * It assumes independent rows. Against enumeration of all tables it is off by less than 0.05 when at least 10 successes and 10
 * failures are expected in each group (see the test).
 *
 * Source: C. P. Farrington and G. Manning (1990), "Test statistics and sample size formulae for comparative binomial
 * trials", Statistics in Medicine 9, 1447-1454.
 *
 * @example powerUnpairedDifference({ n1: 500, n2: 500, p1: 0.9, p2: 0.9, margin: 0.05, confidence: 0.95 }) // 0.831
 */
export function powerUnpairedDifference({ n1, n2, p1, p2, margin, confidence }: UnpairedDifferenceDesign): number {
  for (const n of [n1, n2]) requireRows("powerUnpairedDifference", n);
  for (const p of [p1, p2]) requireChance("powerUnpairedDifference", p);
  requireConfidence("powerUnpairedDifference", confidence);
  if (!(Math.abs(margin) <= 1)) throw new RangeError(`powerUnpairedDifference requires |margin| <= 1; got ${margin}`);
  const { excess, variance } = differenceScore(n1 * p1, n1, n2 * p2, n2, -margin);
  const corrected = (variance * (n1 + n2)) / (n1 + n2 - 1);
  return exceedance(excess, corrected, (p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2, confidence);
}
