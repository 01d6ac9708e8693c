import { type ConfusionMatrix, trueNegativeRate } from "../metrics/index.ts";
import { differenceBetweenGroups } from "./between-groups.ts";

/**
 * True negative rate, as a difference: are the negatives of every group left alone equally often?
 *
 * Definition: largest - smallest `trueNegativeRate` over the groups. Undefined for fewer than two groups, when a
 * group's rate is (fairlearn counts such a rate as 0).
 * Assumptions: groups are large enough for their rates; the extreme of many small groups is large by chance. It trusts
 * the labels, and ignores misses.
 * Source: fairlearn `true_negative_rate_difference`.
 *
 * @example trueNegativeRateDifference([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 2/3 - 0.6
 */
export function trueNegativeRateDifference(groups: readonly ConfusionMatrix[]): number | undefined {
  return differenceBetweenGroups(groups, trueNegativeRate);
}
