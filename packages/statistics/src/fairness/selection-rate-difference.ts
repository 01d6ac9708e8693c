import { type ConfusionMatrix, selectionRate } from "../metrics/index.ts";
import { differenceBetweenGroups } from "./between-groups.ts";

/**
 * Selection rate, as a difference: are people of every group selected equally often?
 *
 * Definition: largest - smallest `selectionRate` over the groups. Undefined for fewer than two groups, when a group's
 * rate is (fairlearn counts such a rate as 0).
 * Assumptions: groups are large enough for their rates; the extreme of many small groups is large by chance. It
 * ignores labels.
 * Source: fairlearn `selection_rate_difference`, the same figure as demographic parity.
 *
 * @example selectionRateDifference([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 0.2
 */
export function selectionRateDifference(groups: readonly ConfusionMatrix[]): number | undefined {
  return differenceBetweenGroups(groups, selectionRate);
}
