import { type ConfusionMatrix, selectionRate } from "../metrics/index.ts";
import { ratioBetweenGroups } from "./between-groups.ts";

/**
 * Demographic parity, as a ratio: are people of every group selected equally often?
 *
 * Definition: smallest / largest `selectionRate` over the groups. Undefined for fewer than two groups, when a group's
 * rate is or when all are 0 (fairlearn counts such a rate as 0).
 * Assumptions: groups are large enough for their rates; the extreme of many small groups is large by chance. It
 * ignores labels: equal selection of groups with different shares of positives is not equal accuracy.
 * Source: Calders, Kamiran and Pechenizkiy (2009); fairlearn `demographic_parity_ratio`. The four-fifths rule asks for
 * a ratio of 0.8.
 *
 * @example demographicParityRatio([{ tp: 4, fp: 2, fn: 1, tn: 3 }, { tp: 2, fp: 2, fn: 2, tn: 4 }])
 * // 2/3
 */
export function demographicParityRatio(groups: readonly ConfusionMatrix[]): number | undefined {
  return ratioBetweenGroups(groups, selectionRate);
}
