import type { ConfusionMatrix } from "../metrics/index.ts";
import { smaller } from "./between-groups.ts";
import { falsePositiveRateRatio } from "./false-positive-rate-ratio.ts";
import { truePositiveRateRatio } from "./true-positive-rate-ratio.ts";

/**
 * Equalized odds, as a ratio: are hits and false alarms both equally frequent in every group?
 *
 * Definition: the smaller of the true positive rate ratio and the false positive rate ratio (fairlearn's
 * `agg="worst_case"`). Undefined when one of the two is.
 * Assumptions: the labels are trusted. It cannot hold together with equal precision when prevalences differ.
 * Source: Hardt, Price and Srebro (2016), "Equality of opportunity in supervised learning"; Chouldechova (2017);
 * fairlearn `equalized_odds_ratio`.
 *
 * @example equalizedOddsRatio([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 0.625
 */
export function equalizedOddsRatio(groups: readonly ConfusionMatrix[]): number | undefined {
  return smaller(truePositiveRateRatio(groups), falsePositiveRateRatio(groups));
}
