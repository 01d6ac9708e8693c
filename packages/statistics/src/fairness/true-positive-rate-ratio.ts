import { type ConfusionMatrix, truePositiveRate } from "../metrics/index.ts";
import { ratioBetweenGroups } from "./between-groups.ts";

/**
 * True positive rate, as a ratio: are the positives of every group found equally often?
 *
 * Definition: smallest / largest `truePositiveRate` over the groups. Undefined for fewer than two groups, when a
 * group's rate is or when all are 0 (fairlearn counts such a rate as 0).
 * Assumptions: groups are large enough for their rates; the extreme of many small groups is large by chance. It trusts
 * the labels, and ignores false alarms.
 * Source: fairlearn `true_positive_rate_ratio`.
 *
 * @example truePositiveRateRatio([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 0.625
 */
export function truePositiveRateRatio(groups: readonly ConfusionMatrix[]): number | undefined {
  return ratioBetweenGroups(groups, truePositiveRate);
}
