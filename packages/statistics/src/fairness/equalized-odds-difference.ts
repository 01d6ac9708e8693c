import type { ConfusionMatrix } from "../metrics/index.ts";
import { larger } from "./between-groups.ts";
import { falsePositiveRateDifference } from "./false-positive-rate-difference.ts";
import { truePositiveRateDifference } from "./true-positive-rate-difference.ts";

/**
 * Equalized odds, as a difference: are hits and false alarms both equally frequent in every group?
 *
 * Definition: the larger of the true positive rate difference and the false positive rate difference (fairlearn's
 * `agg="worst_case"`). Undefined when one of the two is.
 * Assumptions: the labels are trusted. It cannot hold together with equal precision when prevalences differ.
 * Source: Hardt, Price and Srebro (2016), "Equality of opportunity in supervised learning"; Chouldechova (2017);
 * fairlearn `equalized_odds_difference`.
 *
 * @example equalizedOddsDifference([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 0.3
 */
export function equalizedOddsDifference(groups: readonly ConfusionMatrix[]): number | undefined {
  return larger(truePositiveRateDifference(groups), falsePositiveRateDifference(groups));
}
