import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidence, expectClose, expectNested, proportion } from "../../../../test/oracles/bounds-properties.ts";
import { errorOf, oracleCases } from "../../../../test/oracles/oracle-cases.ts";
import { newcombe } from "./newcombe.ts";

type Table = [x1: number, n1: number, x2: number, n2: number, last: number];

describe("newcombe", () => {
  // statsmodels.
  test.each(oracleCases("proportions", "newcombe"))("agrees with the oracle at $args", ({ args, value }) => {
    const { lower, upper } = newcombe(...(args as Table));
    expect(errorOf(lower, value[0]!)).toBeLessThan(1e-12);
    expect(errorOf(upper, value[1]!)).toBeLessThan(1e-12);
  });

  test("contains the estimate, nests in confidence, and mirrors when the groups swap", () => {
    fc.assert(
      fc.property(proportion, proportion, confidence, confidence, ([x1, n1], [x2, n2], first, second) => {
        expectNested((level) => newcombe(x1, n1, x2, n2, level), x1 / n1 - x2 / n2, [first, second]);
        const [one, other] = [newcombe(x1, n1, x2, n2, first), newcombe(x2, n2, x1, n1, first)];
        expectClose(one.lower, -other.upper);
        expect(one.lower).toBeGreaterThanOrEqual(-1);
        expect(one.upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("refuses impossible counts and confidences", () => {
    for (const table of [
      [6, 5, 1, 5, 0.9],
      [1, 5, -1, 5, 0.9],
      [1, 5, 1, 0, 0.9],
      [1, 5, 1, 5, 1],
    ] as Table[]) {
      expect(() => newcombe(...table)).toThrow(RangeError);
    }
  });

  test("gives the published interval for 56 of 70 against 48 of 80", () => {
    const { lower, upper } = newcombe(56, 70, 48, 80, 0.975);
    expect(lower).toBeCloseTo(0.0524, 4);
    expect(upper).toBeCloseTo(0.3339, 4);
  });
});
