/** What is counted in the data to see whether an interval can be relied on. */
export type MeanCriterion = "effectiveRows" | "effectiveClusters";

/** From which observed value of which criterion on an interval of means keeps its promise. */
export interface MeanReliability {
  readonly criterion: MeanCriterion;
  readonly atLeast: number;
}

/** The intervals that the table knows. */
export type MeanMethod =
  | "mean"
  | "pairedMeanDifference"
  | "welch"
  | "clusterMean"
  | "rootMeanSquaredError"
  | "rootMeanSquaredErrorDifference"
  | "r2Score"
  | "r2ScoreDifference";

/**
 * The smallest data on which each interval of means keeps its promise: a gate that stays undecided below these values,
 * and takes the bound at 95 % above them, errs in at most 6 % of cases.
 *
 * Definition: the smallest tried value of the criterion, observed in the sample, from which on the simulated chance to
 * be above it and to exclude the truth was at most 0.06 (by two standard errors of 2,000 to 4,000 samples) in every
 * design: n from 30 to 30,000; exponential and lognormal values, values of which 10 % or 1 % are not 0, normal and
 * Laplace errors; 10 to 1,000 clusters, equal and very unequal, down to all right or all wrong. `effectiveRows` are
 * those of the values from 0 up (for RMSE and R^2 the candidate's squared errors), of two models or samples the
 * smaller; `effectiveClusters` are for shares. Normal values of both signs kept 5 % from n = 30 on, and clusters of
 * such values from 10 on.
 *
 * It misleads for heavier tails than these, and for pairs that differ on far fewer than one row in five.
 *
 * Source: bench/calibration/mean-designs.ts, its figures in means-ranks-delta.json beside it.
 *
 * @example smallestReliableMean.mean.atLeast // 500
 */
export const smallestReliableMean: Readonly<Record<MeanMethod, MeanReliability>> = {
  mean: { criterion: "effectiveRows", atLeast: 500 },
  pairedMeanDifference: { criterion: "effectiveRows", atLeast: 1000 },
  welch: { criterion: "effectiveRows", atLeast: 50 },
  clusterMean: { criterion: "effectiveClusters", atLeast: 30 },
  rootMeanSquaredError: { criterion: "effectiveRows", atLeast: 80 },
  rootMeanSquaredErrorDifference: { criterion: "effectiveRows", atLeast: 10 },
  r2Score: { criterion: "effectiveRows", atLeast: 150 },
  r2ScoreDifference: { criterion: "effectiveRows", atLeast: 10 },
};
