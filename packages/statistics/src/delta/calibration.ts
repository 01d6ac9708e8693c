/** From which observed value of a criterion on an interval keeps its promise. */
export interface DeltaReliability {
  /** `smallestDenominator`, of two samples the smaller; or the rows that two models answer differently. */
  readonly criterion: "smallestDenominator" | "disagreements";
  readonly atLeast: number;
}

/** The intervals that the table knows. */
export type DeltaMethod = "delta" | "deltaDifference" | "deltaUnpairedDifference";

/**
 * The smallest data on which each delta interval keeps its promise: a gate that stays undecided below these values, and
 * takes the bound at 95 % above them, errs in at most 6 % of cases.
 *
 * Definition: the smallest tried value of the criterion, observed in the sample, from which on the simulated chance to
 * be above it and to exclude the truth was at most 0.06 (by two standard errors of 4,000 samples) in every design; of
 * the metrics precision, F1, balanced accuracy, Matthews correlation, macro and weighted F1, macro precision the
 * largest. n from 30 to 100,000, positives from 50 % to 1 %, candidates equal, better or worse, down to one lost row in
 * a thousand. The weights of what was not seen and Johnson's term make that so; without them the errors reach 32 % (one
 * sample) and 48 % (pairs).
 * Source: bench/calibration/delta-designs.ts, its figures in means-ranks-delta.json beside it.
 *
 * @example smallestReliableDelta.delta.atLeast // 30
 */
export const smallestReliableDelta: Readonly<Record<DeltaMethod, DeltaReliability>> = {
  delta: { criterion: "smallestDenominator", atLeast: 30 },
  deltaDifference: { criterion: "disagreements", atLeast: 0 },
  deltaUnpairedDifference: { criterion: "smallestDenominator", atLeast: 0 },
};
