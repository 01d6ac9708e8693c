import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidence, expectClose, expectNested, pairedTable } from "../../../../test/oracles/bounds-properties.ts";
import { errorOf, oracleCases } from "../../../../test/oracles/oracle-cases.ts";
import { tango, tangoStatistic } from "./tango.ts";

describe("tango", () => {
  // No library has it: the oracle maximises the likelihood numerically and inverts with scipy.
  test.each(oracleCases("proportions", "tango"))("agrees with its definition at $args", ({ args, value }) => {
    const { lower, upper } = tango(...(args as [number, number, number, number]));
    expect(errorOf(lower, value[0]!)).toBeLessThan(1e-10);
    expect(errorOf(upper, value[1]!)).toBeLessThan(1e-10);
  });

  test.each(oracleCases("proportions", "tangoStatistic"))(
    "has the statistic of its definition at $args",
    ({ args, value }) => {
      expect(errorOf(tangoStatistic(...(args as [number, number, number, number])), value[0]!)).toBeLessThan(1e-10);
    },
  );

  test("gives the published interval of the airway example", () => {
    // Cells 1, 1, 7, 12: Fagerland, Lydersen and Laake (2014), Statistics in Medicine 33, 2850-2875.
    const { lower, upper } = tango(1, 7, 21, 0.975);
    expect(lower).toBeCloseTo(-0.517, 3);
    expect(upper).toBeCloseTo(-0.026, 3);
  });

  test("is McNemar's test at difference 0", () => {
    expect(tangoStatistic(12, 5, 80, 0)).toBeCloseTo(7 / Math.sqrt(17), 14);
  });

  test("contains the estimate, nests in confidence, and mirrors when the models swap", () => {
    fc.assert(
      fc.property(pairedTable, confidence, confidence, ([, b, c, n], first, second) => {
        expectNested((level) => tango(b, c, n, level), (b - c) / n, [first, second]);
        const [one, other] = [tango(b, c, n, first), tango(c, b, n, first)];
        expectClose(one.lower, -other.upper);
        expect(one.lower).toBeGreaterThanOrEqual(-1);
        expect(one.upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("never raises a bound when a row gets worse", () => {
    fc.assert(
      fc.property(pairedTable, confidence, ([, b, c, n], level) => {
        const before = tango(b, c, n, level);
        const worse = [];
        if (b > 0) worse.push(tango(b - 1, c, n, level), tango(b - 1, c + 1, n, level));
        if (b + c < n) worse.push(tango(b, c + 1, n, level));
        for (const after of worse) {
          expect(after.lower).toBeLessThanOrEqual(before.lower + 1e-9);
          expect(after.upper).toBeLessThanOrEqual(before.upper + 1e-9);
        }
      }),
    );
  });

  test("refuses impossible cells", () => {
    expect(() => tango(3, 3, 5, 0.9)).toThrow(RangeError);
    expect(() => tango(-1, 3, 5, 0.9)).toThrow(RangeError);
    expect(() => tango(1, 3, 5, 1)).toThrow(RangeError);
  });
});
