import type { Comparison, GateVerdict } from "@tidegate/formats";
import { statusRank } from "./order.ts";

/** How far the estimate is inside its limit, in the effect's unit; negative when outside, worst when unknown. */
export function slackOf({ effect, limit, limit_kind }: Comparison): number {
  if (effect === null || limit === null || !Number.isFinite(effect.estimate)) return Number.NEGATIVE_INFINITY;
  return limit_kind === "at_least" ? effect.estimate - limit : limit - effect.estimate;
}

/** The comparisons of a gate, worst first: by status, then by distance from the limit. */
export function worstComparisons(gate: GateVerdict): Comparison[] {
  return [...gate.comparisons].sort(
    (a, b) => statusRank(a.status) - statusRank(b.status) || compare(slackOf(a), slackOf(b)),
  );
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
