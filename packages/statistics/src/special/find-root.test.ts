import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findRoot } from "./find-root.ts";

describe("findRoot", () => {
  test("finds roots to rounding", () => {
    expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(findRoot((x) => Math.exp(x) - 5, -10, 10)).toBeCloseTo(Math.log(5), 14);
    expect(findRoot((x) => x, -1, 3)).toBeCloseTo(0, 15);
  });

  test("takes a root at an end, and falling functions", () => {
    expect(findRoot((x) => x - 1, 1, 3)).toBe(1);
    expect(findRoot((x) => 3 - x, 1, 3)).toBe(3);
    expect(findRoot((x) => 2 - x, 1, 5)).toBeCloseTo(2, 15);
  });

  test("never leaves the bracket and needs few steps, also for flat and steep functions", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.99, max: 0.99, noNaN: true }), fc.integer({ min: 0, max: 4 }), (root, power) => {
        let steps = 0;
        const f = (x: number) => {
          steps += 1;
          expect(Math.abs(x)).toBeLessThanOrEqual(1);
          return (x - root) ** (2 * power + 1);
        };
        expect(Math.abs(findRoot(f, -1, 1, 1e-12) - root)).toBeLessThan(1e-11);
        expect(steps).toBeLessThan(150);
      }),
    );
  });

  test("refuses a bracket without change of sign", () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(RangeError);
    expect(() => findRoot(() => Number.NaN, -1, 1)).toThrow(RangeError);
  });
});
