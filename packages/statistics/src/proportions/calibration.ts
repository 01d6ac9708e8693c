/** What is counted in the data to see whether an interval can be relied on. */
export type ReliabilityCriterion = "smallestCell" | "effectiveDiscordance";

/** From which value of which criterion on an interval may decide. */
export interface Reliability {
  readonly criterion: ReliabilityCriterion;
  readonly atLeast: number;
}

/** The intervals that the table knows. */
export type ProportionMethod =
  | "clopperPearson"
  | "wilson"
  | "newcombe"
  | "miettinenNurminenDifference"
  | "miettinenNurminenRatio"
  | "koopman"
  | "tango"
  | "namBlackwelder";

/**
 * The smallest data on which each interval keeps its promise: a gate that stays undecided below these values, and takes the
 * bound at 95 % above them, errs in at most 6 % of cases.
 *
 * Definition: `smallestCell` (of two groups the smaller value) or `effectiveDiscordance` of the observed table is at least
 * the number. The error is the chance that the table is above the number and its one-sided bound excludes the truth;
 * the number is the smallest at which that is at most 0.06 in every design, by enumeration of all tables: n from 30
 * to 100 000, chances from 0.005 to 0.995 and expected counts from 0.5 to 400, groups up to 1 : 20, differences to 0.1, ratios
 * from 0.8 to 1.25, discordance to 1, and for single counts the exact worst cases. n alone predicts nothing: at any n a rare
 * enough event misleads.
 *
 * It misleads at other confidences (calibrated at 0.95 only), and for two groups more unequal than 1 : 20, where the smaller
 * one should reach Wilson's number.
 *
 * Source: bench/calibration/proportions.ts, its figures in proportions.json beside it.
 *
 * @example smallestReliable.tango.atLeast // 80
 */
export const smallestReliable: Readonly<Record<ProportionMethod, Reliability>> = {
  clopperPearson: { criterion: "smallestCell", atLeast: 0 },
  wilson: { criterion: "smallestCell", atLeast: 80 },
  newcombe: { criterion: "smallestCell", atLeast: 15 },
  miettinenNurminenDifference: { criterion: "smallestCell", atLeast: 15 },
  miettinenNurminenRatio: { criterion: "smallestCell", atLeast: 10 },
  koopman: { criterion: "smallestCell", atLeast: 10 },
  tango: { criterion: "effectiveDiscordance", atLeast: 80 },
  namBlackwelder: { criterion: "effectiveDiscordance", atLeast: 80 },
};
