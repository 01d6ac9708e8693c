import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidence, expectClose, expectNested, proportion } from "../../../../test/oracles/bounds-properties.ts";
import { errorOf, oracleCases } from "../../../../test/oracles/oracle-cases.ts";
import { wilson } from "./wilson.ts";

describe("wilson", () => {
  test.each(oracleCases("proportions", "wilson"))("agrees with statsmodels at $args", ({ args, value }) => {
    const { lower, upper } = wilson(...(args as [number, number, number]));
    expect(errorOf(lower, value[0]!)).toBeLessThan(1e-12);
    expect(errorOf(upper, value[1]!)).toBeLessThan(1e-12);
  });

  test("contains the estimate, nests in confidence, stays in [0, 1], and mirrors when successes and failures swap", () => {
    fc.assert(
      fc.property(proportion, confidence, confidence, ([x, n], first, second) => {
        expectNested((level) => wilson(x, n, level), x / n, [first, second]);
        const [one, other] = [wilson(x, n, first), wilson(n - x, n, first)];
        expectClose(one.lower, 1 - other.upper);
        expect(one.lower).toBeGreaterThanOrEqual(0);
        expect(one.upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("refuses impossible counts and confidences", () => {
    for (const [x, n, level] of [
      [-1, 5, 0.9],
      [6, 5, 0.9],
      [1.5, 5, 0.9],
      [0, 0, 0.9],
      [1, 5, 0],
      [1, 5, 1],
      [1, Number.NaN, 0.9],
    ] as const) {
      expect(() => wilson(x, n, level)).toThrow(RangeError);
    }
  });

  test("is monotone below confidence one half too: the lower bound is then the mirror's upper", () => {
    expectClose(wilson(3, 10, 0.2).lower, wilson(3, 10, 0.8).upper);
  });
});
