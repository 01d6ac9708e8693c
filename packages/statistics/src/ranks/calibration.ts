/** From which observed value of a criterion on an interval of areas keeps its promise. */
export interface RankReliability {
  /** `effectivePlacements`, of two models or samples the smaller. */
  readonly criterion: "effectivePlacements";
  readonly atLeast: number;
}

/** The intervals that the table knows. */
export type RankMethod = "delong" | "delongDifference" | "delongUnpairedDifference" | "rocAuc";

/**
 * The smallest data on which each interval of areas keeps its promise: a gate that stays undecided below these values,
 * and takes the bound at 95 % above them, errs in at most 6 % of cases.
 *
 * Definition: the smallest tried value of the criterion, observed in the sample, from which on the simulated chance to
 * be above it and to exclude the truth was at most 0.06 (by two standard errors of 4,000 samples) in every design: n
 * from 30 to 10,000, positives from 50 % to 1 %, areas from 0.7 to 0.99, continuous and tied scores. The sizes of the
 * classes predict worse: DeLong at 0.99 errs in 20 % of cases with 30 positives, and needs 500 of them.
 * Source: bench/calibration/rank-designs.ts, its figures in means-ranks-delta.json beside it.
 *
 * @example smallestReliableRank.delong.atLeast // 30
 */
export const smallestReliableRank: Readonly<Record<RankMethod, RankReliability>> = {
  delong: { criterion: "effectivePlacements", atLeast: 30 },
  delongDifference: { criterion: "effectivePlacements", atLeast: 15 },
  delongUnpairedDifference: { criterion: "effectivePlacements", atLeast: 5 },
  rocAuc: { criterion: "effectivePlacements", atLeast: 0 },
};
