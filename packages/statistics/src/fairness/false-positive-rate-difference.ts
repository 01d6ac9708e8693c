import { type ConfusionMatrix, falsePositiveRate } from "../metrics/index.ts";
import { differenceBetweenGroups } from "./between-groups.ts";

/**
 * False positive rate, as a difference: do the negatives of every group suffer false alarms equally often?
 *
 * Definition: largest - smallest `falsePositiveRate` over the groups. Undefined for fewer than two groups, when a
 * group's rate is (fairlearn counts such a rate as 0).
 * Assumptions: groups are large enough for their rates; the extreme of many small groups is large by chance. It trusts
 * the labels, and ignores misses.
 * Source: fairlearn `false_positive_rate_difference`.
 *
 * @example falsePositiveRateDifference([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 0.4 - 1/3
 */
export function falsePositiveRateDifference(groups: readonly ConfusionMatrix[]): number | undefined {
  return differenceBetweenGroups(groups, falsePositiveRate);
}
