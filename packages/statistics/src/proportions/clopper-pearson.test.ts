import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidence, expectClose, expectNested, proportion } from "../../../../test/oracles/bounds-properties.ts";
import { errorOf, oracleCases } from "../../../../test/oracles/oracle-cases.ts";
import { binomialCdf } from "../distributions/index.ts";
import { clopperPearson } from "./clopper-pearson.ts";

describe("clopperPearson", () => {
  test.each(oracleCases("proportions", "clopperPearson"))("agrees with statsmodels at $args", ({ args, value }) => {
    const { lower, upper } = clopperPearson(...(args as [number, number, number]));
    expect(errorOf(lower, value[0]!)).toBeLessThan(1e-12);
    expect(errorOf(upper, value[1]!)).toBeLessThan(1e-12);
  });

  test("contains the estimate, nests in confidence, stays in [0, 1], and mirrors when successes and failures swap", () => {
    fc.assert(
      fc.property(proportion, confidence, confidence, ([x, n], first, second) => {
        expectNested((level) => clopperPearson(x, n, level), x / n, [first, second]);
        const [one, other] = [clopperPearson(x, n, first), clopperPearson(n - x, n, first)];
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
      expect(() => clopperPearson(x, n, level)).toThrow(RangeError);
    }
  });

  test("never errs more often than stated: exact, at every chance where the error jumps", () => {
    for (const n of [1, 7, 40]) {
      for (let x = 1; x <= n; x += 1) {
        const p = clopperPearson(x, n, 0.95).lower;
        expect(1 - binomialCdf(x - 1, n, p)).toBeLessThan(0.05 + 1e-12);
      }
    }
  });
});
