import fc from "fast-check";
import { expect } from "vitest";

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** A confidence at which bounds are shown. */
export const confidence = fc.double({ min: 0.55, max: 0.9999, noNaN: true });

/** Successes of n rows. */
export const proportion = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

/** Cells of a paired table: both, only candidate, only baseline, and n. */
export const pairedTable = fc
  .tuple(fc.nat(200), fc.nat(60), fc.nat(60), fc.nat(100))
  .map(([both, candidate, baseline, neither]) => {
    const n = both + candidate + baseline + neither;
    return [both, candidate, baseline, Math.max(1, n)] as const;
  });

/** Rounding that bounds near each other may suffer. */
const slack = (value: number) => 1e-9 * Math.max(1, Math.abs(value));

/** Bounds contain the estimate, and those of a higher confidence contain those of a lower. */
export function expectNested(
  boundsAt: (confidence: number) => Bounds,
  estimate: number,
  levels: readonly [number, number],
): void {
  const [less, more] = [...levels].sort((a, b) => a - b) as [number, number];
  const [inner, outer] = [boundsAt(less), boundsAt(more)];
  if (!Number.isNaN(estimate)) {
    expect(inner.lower).toBeLessThanOrEqual(estimate + slack(estimate));
    expect(inner.upper).toBeGreaterThanOrEqual(estimate - slack(estimate));
  }
  expect(outer.lower).toBeLessThanOrEqual(inner.lower + slack(inner.lower));
  if (inner.upper !== Number.POSITIVE_INFINITY) {
    expect(outer.upper).toBeGreaterThanOrEqual(inner.upper - slack(inner.upper));
  } else {
    expect(outer.upper).toBe(Number.POSITIVE_INFINITY);
  }
}

/** Equal to 1e-9, absolutely or relatively; infinities exactly. */
export function expectClose(got: number, want: number): void {
  if (got === want) return;
  expect(Math.min(Math.abs(got - want), Math.abs(got / want - 1))).toBeLessThan(1e-9);
}
