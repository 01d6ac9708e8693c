import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oracleCases, relativeErrorOf } from "../../../../test/oracles/oracle-cases.ts";
import { regularizedIncompleteBeta } from "./regularized-incomplete-beta.ts";

describe("regularizedIncompleteBeta", () => {
  // Relative error; at a = 3, b = 1e6 scipy is off by 9e-12, see the next test.
  test.each(oracleCases("distributions", "regularizedIncompleteBeta"))(
    "agrees with scipy at $args",
    ({ args, value }) => {
      const [x, a, b] = args as [number, number, number];
      expect(relativeErrorOf(regularizedIncompleteBeta(x, a, b), value[0]!)).toBeLessThan(
        Math.max(args[1]!, args[2]!) === 1e6 ? 2e-11 : 1e-12,
      );
    },
  );

  test("agrees with the exact binomial sum where scipy does not", () => {
    // Sum of three terms with 60 digits.
    expect(
      relativeErrorOf(regularizedIncompleteBeta(0.000004732033147378213, 3, 1e6), 0.8508896436949892),
    ).toBeLessThan(1e-13);
  });

  test("is 0 at 0, 1 at 1, and one minus its mirror image", () => {
    expect(regularizedIncompleteBeta(0, 2, 3)).toBe(0);
    expect(regularizedIncompleteBeta(1, 2, 3)).toBe(1);
    const a = fc.double({ min: 0.1, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), a, a, (x, p, q) => {
        const sum = regularizedIncompleteBeta(x, p, q) + regularizedIncompleteBeta(1 - x, q, p);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-11);
      }),
    );
  });

  test("refuses impossible arguments", () => {
    for (const [x, a, b] of [
      [-0.1, 1, 1],
      [1.1, 1, 1],
      [0.5, 0, 1],
      [0.5, 1, Number.NaN],
      [Number.NaN, 1, 1],
    ] as const) {
      expect(() => regularizedIncompleteBeta(x, a, b)).toThrow(RangeError);
    }
  });
});
