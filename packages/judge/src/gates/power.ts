import type { Power } from "@tidegate/formats";
import { powerPairedDifference, rowsNeeded, smallestDetectableChange, smallestMarginFor } from "@tidegate/statistics";
import type { Effect } from "./effect.ts";

const mostRows = 100_000_000;

/**
 * Whether the rows can decide a paired comparison of shares at all. It uses how often the two systems disagree, never
 * in which direction, so that it is the same whichever of the two is better.
 */
export function powerOf({ discordant, kind, n, limit, strict }: Effect, confidence: number): Power | null {
  if (discordant === undefined || kind !== "difference" || strict) return null;
  const discordance = Math.min(1, Math.max(discordant, 1 / n));
  const margin = Math.abs(limit);
  const passes = (rows: number, tolerated: number) =>
    powerPairedDifference({ n: rows, discordance, margin: tolerated, confidence });
  const harm = (change: number) =>
    powerPairedDifference({ n, discordance, margin: -margin, difference: Math.min(change, discordance), confidence });
  return {
    equal_candidate_passes: passes(n, margin),
    margin_that_would_do: smallestMarginFor((tolerated) => passes(n, tolerated), 0.8, 1) ?? null,
    rows_that_would_do: margin === 0 ? null : (rowsNeeded((rows) => passes(rows, margin), 0.8, mostRows) ?? null),
    smallest_change_seen: smallestDetectableChange(harm, 0.8, discordance) ?? null,
  };
}
