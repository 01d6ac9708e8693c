import { bisect } from "../special/index.ts";

const TOLERANCE = 1e-10;

/**
 * The smallest margin with which a gate would pass as often as wanted, on the rows at hand.
 *
 * Definition: inf { m in [0, most]: powerAtMargin(m) >= target }, to 1e-10 of `most`, rounded up; undefined when even `most` is too
 * small.
 *
 * It assumes that power grows with the margin. A margin so found says what the test set can show, not what is harmless.
 *
 * Source: C. P. Farrington and G. Manning (1990), Statistics in Medicine 9, 1447-1454, solved for the margin.
 *
 * @example smallestMarginFor((m) => m) // 0.8
 */
export function smallestMarginFor(
  powerAtMargin: (margin: number) => number,
  target = 0.8,
  most = 1,
): number | undefined {
  if (!(target > 0 && target < 1)) throw new RangeError(`smallestMarginFor requires 0 < target < 1; got ${target}`);
  if (!(most > 0 && most < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`smallestMarginFor requires a finite most > 0; got ${most}`);
  }
  if (powerAtMargin(most) < target) return undefined;
  if (powerAtMargin(0) >= target) return 0;
  const tolerance = TOLERANCE * most;
  return Math.min(most, bisect((margin) => powerAtMargin(margin) < target, 0, most, tolerance) + tolerance / 2);
}
