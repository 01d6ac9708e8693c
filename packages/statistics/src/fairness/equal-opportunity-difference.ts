import type { ConfusionMatrix } from "../metrics/index.ts";
import { truePositiveRateDifference } from "./true-positive-rate-difference.ts";

/**
 * Equal opportunity, as a difference: do those who deserve a yes get it equally often in every group?
 *
 * Definition: the true positive rate difference; undefined where that is.
 * Assumptions: class 1 is the favourable outcome. It trusts the labels, and ignores false alarms.
 * Source: Hardt, Price and Srebro (2016), "Equality of opportunity in supervised learning"; fairlearn
 * `equal_opportunity_difference`.
 *
 * @example equalOpportunityDifference([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 0.3
 */
export function equalOpportunityDifference(groups: readonly ConfusionMatrix[]): number | undefined {
  return truePositiveRateDifference(groups);
}
