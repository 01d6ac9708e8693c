import { bisect } from "../special/index.ts";

const TOLERANCE = 1e-10;

/**
 * The p-value that belongs to a one-sided confidence bound: the smallest 1 - confidence at which the bound still
 * excludes the limit. Any interval so becomes a test, and Holm's procedure can use it.
 *
 * Definition: inf { a in (0, 1): boundAt(1 - a) excludes the limit }; `above` means that the (lower) bound lies above the limit,
 * `below` that the (upper) bound lies below it. To 1e-10, rounded up; 1 when no level excludes the limit.
 *
 * It assumes that the bound widens with confidence. It is as good a test as the bound is calibrated; values below 1e-10 are
 * only known to be that small.
 *
 * Source: E. L. Lehmann and J. P. Romano (2005), "Testing statistical hypotheses", 3rd edition, section 3.5.
 *
 * @example pValueByInversion((c) => clopperPearson(9, 10, c).lower, 0.5, "above") // 0.0107421875 = 11 / 1024
 */
export function pValueByInversion(
  boundAt: (confidence: number) => number,
  limit: number,
  side: "above" | "below",
): number {
  const excludes = (level: number) => {
    const bound = boundAt(1 - level);
    return side === "above" ? bound > limit : bound < limit;
  };
  if (!excludes(1 - TOLERANCE)) return 1;
  return Math.min(1, bisect((level) => !excludes(level), 0, 1, TOLERANCE) + TOLERANCE / 2);
}
