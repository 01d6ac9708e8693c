import type { Sample } from "@tidegate/formats";

/** Why a metric of scores cannot be had: the policy names no score column. */
export function scoreObstacle({ systems: { candidate } }: Sample): string | undefined {
  const declared = candidate && "columns" in candidate && candidate.columns.score !== undefined;
  return declared ? undefined : "the policy names no score column; add predictions: { score: COLUMN }";
}
