import type { ConfusionMatrix } from "../metrics/index.ts";
import { truePositiveRateRatio } from "./true-positive-rate-ratio.ts";

/**
 * Equal opportunity, as a ratio: do those who deserve a yes get it equally often in every group?
 *
 * Definition: the true positive rate ratio; undefined where that is.
 * Assumptions: class 1 is the favourable outcome. It trusts the labels, and ignores false alarms.
 * Source: Hardt, Price and Srebro (2016), "Equality of opportunity in supervised learning"; fairlearn
 * `equal_opportunity_ratio`.
 *
 * @example equalOpportunityRatio([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 0.625
 */
export function equalOpportunityRatio(groups: readonly ConfusionMatrix[]): number | undefined {
  return truePositiveRateRatio(groups);
}
