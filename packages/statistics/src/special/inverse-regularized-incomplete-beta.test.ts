import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf, oracleCases, relativeErrorOf } from "../../../../test/oracles/oracle-cases.ts";
import { inverseRegularizedIncompleteBeta, regularizedIncompleteBeta } from "./index.ts";

describe("inverseRegularizedIncompleteBeta", () => {
  // 1e-11 instead of 1e-12: at a = 1e6, b = 9e6, p = 1e-6 scipy's answer is 1.7e-12 away, and scipy's own I there is 1e-8
  // off p, ours 1e-12. Answers below 1e-300 count as 0.
  test.each(oracleCases("distributions", "inverseRegularizedIncompleteBeta"))(
    "agrees with scipy at $args",
    ({ args, value }) => {
      const [p, a, b] = args as [number, number, number];
      const x = inverseRegularizedIncompleteBeta(p, a, b);
      const want = value[0]!;
      expect(want < 1e-300 ? errorOf(x, want) : relativeErrorOf(x, want)).toBeLessThan(1e-11);
    },
  );

  test("undoes the function, also in the tails", () => {
    const shape = fc.double({ min: 0.5, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), shape, shape, (p, a, b) => {
        // Relative to p: x has 16 digits, which near 1 and for large shapes are fewer digits of I.
        const x = inverseRegularizedIncompleteBeta(p, a, b);
        if (x < 0.99) expect(relativeErrorOf(regularizedIncompleteBeta(x, a, b), p)).toBeLessThan(1e-9);
      }),
    );
  });

  test("finds its way back from where the function underflows", () => {
    // Closed forms: I_x(a, 1) = x^a, I_x(1, b) = 1 - (1 - x)^b.
    for (const p of [1e-300, 1e-100, 1e-12, 0.4]) {
      expect(relativeErrorOf(inverseRegularizedIncompleteBeta(p, 1e6, 1), p ** 1e-6)).toBeLessThan(1e-14);
      expect(
        relativeErrorOf(inverseRegularizedIncompleteBeta(p, 1, 1e6), -Math.expm1(Math.log1p(-p) / 1e6)),
      ).toBeLessThan(1e-13);
      const x = inverseRegularizedIncompleteBeta(p, 5e5, 7e5);
      expect(relativeErrorOf(regularizedIncompleteBeta(x, 5e5, 7e5), p)).toBeLessThan(1e-9);
    }
  });

  test("is exact at the ends and refuses impossible arguments", () => {
    expect(inverseRegularizedIncompleteBeta(0, 2, 3)).toBe(0);
    expect(inverseRegularizedIncompleteBeta(1, 2, 3)).toBe(1);
    expect(() => inverseRegularizedIncompleteBeta(1.1, 2, 3)).toThrow(RangeError);
    expect(() => inverseRegularizedIncompleteBeta(0.5, 0, 3)).toThrow(RangeError);
  });
});
