import { type ConfusionMatrix, falseNegativeRate } from "../metrics/index.ts";
import { differenceBetweenGroups } from "./between-groups.ts";

/**
 * False negative rate, as a difference: are the positives of every group missed equally often?
 *
 * Definition: largest - smallest `falseNegativeRate` over the groups. Undefined for fewer than two groups, when a
 * group's rate is (fairlearn counts such a rate as 0).
 * Assumptions: groups are large enough for their rates; the extreme of many small groups is large by chance. It trusts
 * the labels, and ignores false alarms.
 * Source: fairlearn `false_negative_rate_difference`.
 *
 * @example falseNegativeRateDifference([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 0.3
 */
export function falseNegativeRateDifference(groups: readonly ConfusionMatrix[]): number | undefined {
  return differenceBetweenGroups(groups, falseNegativeRate);
}
