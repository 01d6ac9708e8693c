import { requireConfidence } from "../proportions/impossible-arguments.ts";
import { exceedance } from "./exceedance.ts";
import { requireRows } from "./impossible-designs.ts";

/** A gate on a mean, or on a mean paired difference, and the truth that it will meet. */
export interface MeanDesign {
  readonly n: number;
  /** Of one row's value (or of one row's difference of candidate and baseline). */
  readonly standardDeviation: number;
  readonly margin: number;
  readonly confidence: number;
  /** True distance from the limit without margin, positive when better; 0 unless told. */
  readonly difference?: number;
}

/**
 * The chance that a mean is shown to be no worse than a limit minus the margin.
 *
 * Definition: Phi(sqrt(n) (difference + margin) / standardDeviation - z), z the normal quantile at `confidence`.
 *
 * It assumes independent rows and a mean that is nearly normal. It misleads below about 20 rows (there t is wider) and for
 * values with heavy tails, such as log loss of confident errors.
 *
 * Source: J. Cohen (1988), "Statistical power analysis for the behavioral sciences", 2nd edition, chapter 2.
 *
 * @example powerMean({ n: 400, standardDeviation: 1, margin: 0.15, confidence: 0.95 }) // 0.912
 */
export function powerMean({ n, standardDeviation, margin, confidence, difference = 0 }: MeanDesign): number {
  requireRows("powerMean", n);
  requireConfidence("powerMean", confidence);
  if (!(standardDeviation >= 0 && standardDeviation < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`powerMean requires a finite standardDeviation >= 0; got ${standardDeviation}`);
  }
  const variance = (standardDeviation * standardDeviation) / n;
  return exceedance(difference + margin, variance, variance, confidence);
}
