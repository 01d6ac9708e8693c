import { type ConfusionMatrix, trueNegativeRate } from "../metrics/index.ts";
import { ratioBetweenGroups } from "./between-groups.ts";

/**
 * True negative rate, as a ratio: are the negatives of every group left alone equally often?
 *
 * Definition: smallest / largest `trueNegativeRate` over the groups. Undefined for fewer than two groups, when a
 * group's rate is or when all are 0 (fairlearn counts such a rate as 0).
 * Assumptions: groups are large enough for their rates; the extreme of many small groups is large by chance. It trusts
 * the labels, and ignores misses.
 * Source: fairlearn `true_negative_rate_ratio`.
 *
 * @example trueNegativeRateRatio([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 0.9
 */
export function trueNegativeRateRatio(groups: readonly ConfusionMatrix[]): number | undefined {
  return ratioBetweenGroups(groups, trueNegativeRate);
}
