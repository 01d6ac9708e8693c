import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidence, expectClose, expectNested, proportion } from "../../../../test/oracles/bounds-properties.ts";
import { errorOf, oracleCases } from "../../../../test/oracles/oracle-cases.ts";
import { koopman, koopmanStatistic } from "./koopman.ts";

type Table = [x1: number, n1: number, x2: number, n2: number, last: number];

describe("koopman", () => {
  // statsmodels; 1e-7 as its root finder stops 1e-8 early near 1.
  test.each(oracleCases("proportions", "koopman"))("agrees with the oracle at $args", ({ args, value }) => {
    const { lower, upper } = koopman(...(args as Table));
    expect(errorOf(lower, value[0]!)).toBeLessThan(1e-7);
    expect(errorOf(upper, value[1]!)).toBeLessThan(1e-7);
  });

  test.each(oracleCases("proportions", "koopmanStatistic"))(
    "has the score statistic of its definition at $args",
    ({ args, value }) => {
      expect(errorOf(koopmanStatistic(...(args as Table)), value[0]!)).toBeLessThan(1e-10);
    },
  );

  test("contains the estimate, nests in confidence, and mirrors when the groups swap", () => {
    fc.assert(
      fc.property(proportion, proportion, confidence, confidence, ([x1, n1], [x2, n2], first, second) => {
        expectNested((level) => koopman(x1, n1, x2, n2, level), x2 === 0 ? Number.NaN : x1 / n1 / (x2 / n2), [
          first,
          second,
        ]);
        const [one, other] = [koopman(x1, n1, x2, n2, first), koopman(x2, n2, x1, n1, first)];
        expectClose(one.lower, 1 / other.upper);
        expect(one.lower).toBeGreaterThanOrEqual(0);
        expect(Number.isNaN(one.upper)).toBe(false);
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
      expect(() => koopman(...table)).toThrow(RangeError);
    }
  });

  test("answers zero denominators with 0 and Infinity, never NaN", () => {
    expect(koopman(0, 10, 0, 20, 0.95)).toEqual({ lower: 0, upper: Number.POSITIVE_INFINITY });
    expect(koopman(0, 10, 5, 20, 0.95).lower).toBe(0);
    expect(koopman(5, 10, 0, 20, 0.95).upper).toBe(Number.POSITIVE_INFINITY);
    expect(koopman(5, 10, 0, 20, 0.95).lower).toBeGreaterThan(0);
    expect(koopman(10, 10, 20, 20, 0.95).lower).toBeLessThan(1);
  });

  test("gives the published interval for 36 of 40 against 16 of 80", () => {
    const { lower, upper } = koopman(36, 40, 16, 80, 0.975);
    expect(lower).toBeCloseTo(2.94, 2);
    expect(upper).toBeCloseTo(7.15, 2);
  });

  test("has Koopman's chi-square as the square of its statistic", () => {
    const [x1, n1, x2, n2, ratio] = [36, 40, 16, 80, 3] as const;
    const sum = n1 + x2 + (n2 + x1) / ratio;
    const p1 = (ratio * (sum - Math.sqrt(sum * sum - (4 * (n1 + n2) * (x1 + x2)) / ratio))) / (2 * (n1 + n2));
    const square = ((x1 - n1 * p1) ** 2 / (n1 * p1 * (1 - p1))) * (1 + (n1 * (ratio - p1)) / (n2 * (1 - p1)));
    expect(koopmanStatistic(x1, n1, x2, n2, ratio) ** 2).toBeCloseTo(square, 10);
  });

  test("has a statistic that never rises with the hypothetical value", () => {
    fc.assert(
      fc.property(proportion, proportion, ([x1, n1], [x2, n2]) => {
        const statistics = [0.001, 0.1, 0.5, 0.9, 0.99, 1, 1.01, 1.5, 10, 1000].map((value) =>
          koopmanStatistic(x1, n1, x2, n2, value),
        );
        statistics.slice(1).forEach((statistic, index) => {
          expect(statistic).toBeLessThanOrEqual(statistics[index]! + 1e-9);
        });
      }),
    );
  });
});
