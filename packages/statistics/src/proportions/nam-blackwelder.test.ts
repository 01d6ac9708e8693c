import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidence, expectClose, expectNested, pairedTable } from "../../../../test/oracles/bounds-properties.ts";
import { errorOf, oracleCases } from "../../../../test/oracles/oracle-cases.ts";
import { namBlackwelder, namBlackwelderStatistic } from "./nam-blackwelder.ts";

describe("namBlackwelder", () => {
  // No library has it: the oracle maximises the likelihood over both free chances numerically.
  test.each(oracleCases("proportions", "namBlackwelderStatistic"))(
    "has the statistic of its definition at $args",
    ({ args, value }) => {
      expect(errorOf(namBlackwelderStatistic(...(args as [number, number, number, number])), value[0]!)).toBeLessThan(
        1e-10,
      );
    },
  );

  test("gives the published interval of the airway example", () => {
    // Cells 1, 1, 7, 12: Fagerland, Lydersen and Laake (2014), Statistics in Medicine 33, 2850-2875.
    const { lower, upper } = namBlackwelder(1, 1, 7, 21, 0.975);
    expect(lower).toBeCloseTo(0.065, 3);
    expect(upper).toBeCloseTo(0.907, 3);
  });

  test("has bounds at which the statistic is the normal quantile", () => {
    const { lower, upper } = namBlackwelder(80, 8, 2, 100, 0.95);
    expect(namBlackwelderStatistic(80, 8, 2, lower)).toBeCloseTo(1.6448536269514722, 9);
    expect(namBlackwelderStatistic(80, 8, 2, upper)).toBeCloseTo(-1.6448536269514722, 9);
  });

  test("is McNemar's test at ratio 1", () => {
    expect(namBlackwelderStatistic(50, 12, 5, 1)).toBeCloseTo(7 / Math.sqrt(17), 14);
  });

  test("answers zero denominators with 0 and Infinity, never NaN", () => {
    expect(namBlackwelder(0, 0, 0, 10, 0.95)).toEqual({ lower: 0, upper: Number.POSITIVE_INFINITY });
    expect(namBlackwelder(0, 3, 0, 10, 0.95).upper).toBe(Number.POSITIVE_INFINITY);
    expect(namBlackwelder(0, 0, 3, 10, 0.95).lower).toBe(0);
    expect(namBlackwelder(0, 0, 3, 10, 0.95).upper).toBeLessThan(1);
  });

  test("contains the estimate, nests in confidence, and mirrors when the models swap", () => {
    fc.assert(
      fc.property(pairedTable, confidence, confidence, ([both, b, c, n], first, second) => {
        const estimate = both + c === 0 ? Number.NaN : (both + b) / (both + c);
        expectNested((level) => namBlackwelder(both, b, c, n, level), estimate, [first, second]);
        const [one, other] = [namBlackwelder(both, b, c, n, first), namBlackwelder(both, c, b, n, first)];
        expectClose(one.lower, 1 / other.upper);
      }),
    );
  });

  test("has a statistic that never rises with the ratio", () => {
    fc.assert(
      fc.property(pairedTable, ([both, b, c]) => {
        fc.pre(both + b + c > 0);
        const ratios = [0.001, 0.1, 0.5, 0.9, 0.99, 1, 1.01, 1.5, 10, 1000];
        const statistics = ratios.map((ratio) => namBlackwelderStatistic(both, b, c, ratio));
        statistics.slice(1).forEach((statistic, index) => {
          expect(statistic).toBeLessThanOrEqual(statistics[index]! + 1e-9);
        });
      }),
    );
  });

  test("refuses impossible cells", () => {
    expect(() => namBlackwelder(3, 3, 0, 5, 0.9)).toThrow(RangeError);
    expect(() => namBlackwelder(1, 1, 0, 5, 0)).toThrow(RangeError);
  });
});
