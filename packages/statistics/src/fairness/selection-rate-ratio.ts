import { type ConfusionMatrix, selectionRate } from "../metrics/index.ts";
import { ratioBetweenGroups } from "./between-groups.ts";

/**
 * Selection rate, as a ratio: are people of every group selected equally often?
 *
 * Definition: smallest / largest `selectionRate` over the groups. Undefined for fewer than two groups, when a group's
 * rate is or when all are 0 (fairlearn counts such a rate as 0).
 * Assumptions: groups are large enough for their rates; the extreme of many small groups is large by chance. It
 * ignores labels.
 * Source: fairlearn `selection_rate_ratio`, the same figure as demographic parity.
 *
 * @example selectionRateRatio([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 2/3
 */
export function selectionRateRatio(groups: readonly ConfusionMatrix[]): number | undefined {
  return ratioBetweenGroups(groups, selectionRate);
}
