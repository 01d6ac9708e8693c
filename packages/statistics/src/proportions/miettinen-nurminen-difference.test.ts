import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidence, expectClose, expectNested, proportion } from "../../../../test/oracles/bounds-properties.ts";
import { errorOf, oracleCases } from "../../../../test/oracles/oracle-cases.ts";
import { miettinenNurminenDifference, miettinenNurminenDifferenceStatistic } from "./miettinen-nurminen-difference.ts";

type Table = [x1: number, n1: number, x2: number, n2: number, last: number];

describe("miettinenNurminenDifference", () => {
  // The statistic of the definition, inverted by scipy.
  test.each(oracleCases("proportions", "miettinenNurminenDifference"))(
    "agrees with the oracle at $args",
    ({ args, value }) => {
      const { lower, upper } = miettinenNurminenDifference(...(args as Table));
      expect(errorOf(lower, value[0]!)).toBeLessThan(1e-10);
      expect(errorOf(upper, value[1]!)).toBeLessThan(1e-10);
    },
  );

  test.each(oracleCases("proportions", "miettinenNurminenDifferenceStatistic"))(
    "has the score statistic of its definition at $args",
    ({ args, value }) => {
      expect(errorOf(miettinenNurminenDifferenceStatistic(...(args as Table)), value[0]!)).toBeLessThan(1e-10);
    },
  );

  test("contains the estimate, nests in confidence, and mirrors when the groups swap", () => {
    fc.assert(
      fc.property(proportion, proportion, confidence, confidence, ([x1, n1], [x2, n2], first, second) => {
        expectNested((level) => miettinenNurminenDifference(x1, n1, x2, n2, level), x1 / n1 - x2 / n2, [first, second]);
        const [one, other] = [
          miettinenNurminenDifference(x1, n1, x2, n2, first),
          miettinenNurminenDifference(x2, n2, x1, n1, first),
        ];
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
      expect(() => miettinenNurminenDifference(...table)).toThrow(RangeError);
    }
  });

  test("gives the published interval for 56 of 70 against 48 of 80", () => {
    const { lower, upper } = miettinenNurminenDifference(56, 70, 48, 80, 0.975);
    expect(lower).toBeCloseTo(0.0528, 4);
    expect(upper).toBeCloseTo(0.3382, 4);
  });

  test("has a statistic that never rises with the hypothetical value", () => {
    fc.assert(
      fc.property(proportion, proportion, ([x1, n1], [x2, n2]) => {
        const statistics = [-0.99, -0.5, -0.1, -0.01, 0, 0.01, 0.1, 0.5, 0.99].map((value) =>
          miettinenNurminenDifferenceStatistic(x1, n1, x2, n2, value),
        );
        statistics.slice(1).forEach((statistic, index) => {
          expect(statistic).toBeLessThanOrEqual(statistics[index]! + 1e-9);
        });
      }),
    );
  });
});
