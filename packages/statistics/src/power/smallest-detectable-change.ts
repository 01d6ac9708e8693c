import { smallestMarginFor } from "./smallest-margin-for.ts";

/**
 * The smallest true change that would have been proven as often as wanted, on the rows at hand: what an undecided gate
 * could have seen.
 *
 * Definition: inf { c in [0, most]: powerAtChange(c) >= target }, to 1e-10 of `most`, rounded up; undefined when even `most` could
 * not be seen. For harm beyond a margin m in a paired difference, powerAtChange(c) is
 * powerPairedDifference({ ..., difference: c, margin: -m }), by symmetry, with `most` the discordance.
 *
 * It assumes that power grows with the change. It describes the test set and the gate, never the change that was observed:
 * power at the observed change is only the p-value in disguise.
 *
 * Source: J. M. Hoenig and D. M. Heisey (2001), "The abuse of power", The American Statistician 55, 19-24.
 *
 * @example smallestDetectableChange((c) => 2 * c) // 0.4
 */
export function smallestDetectableChange(
  powerAtChange: (change: number) => number,
  target = 0.8,
  most = 1,
): number | undefined {
  return smallestMarginFor(powerAtChange, target, most);
}
