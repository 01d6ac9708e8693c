import { type ConfusionMatrix, falseNegativeRate } from "../metrics/index.ts";
import { ratioBetweenGroups } from "./between-groups.ts";

/**
 * False negative rate, as a ratio: are the positives of every group missed equally often?
 *
 * Definition: smallest / largest `falseNegativeRate` over the groups. Undefined for fewer than two groups, when a
 * group's rate is or when all are 0 (fairlearn counts such a rate as 0).
 * Assumptions: groups are large enough for their rates; the extreme of many small groups is large by chance. It trusts
 * the labels, and ignores false alarms.
 * Source: fairlearn `false_negative_rate_ratio`.
 *
 * @example falseNegativeRateRatio([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 0.4
 */
export function falseNegativeRateRatio(groups: readonly ConfusionMatrix[]): number | undefined {
  return ratioBetweenGroups(groups, falseNegativeRate);
}
