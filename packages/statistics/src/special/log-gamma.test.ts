import { describe, expect, test } from "vitest";
import { oracleCases, relativeErrorOf } from "../../../../test/oracles/oracle-cases.ts";
import { logGamma } from "./log-gamma.ts";

describe("logGamma", () => {
  // Relative error; scipy itself loses four digits next to the zero at x = 1.
  test.each(oracleCases("distributions", "logGamma"))("agrees with scipy at $args", ({ args, value }) => {
    const [x] = args as [number];
    expect(relativeErrorOf(logGamma(x), value[0]!)).toBeLessThan(Math.abs(args[0]! - 1) < 1e-6 ? 1e-9 : 1e-12);
  });

  test("keeps its digits next to the zeros at 1 and 2", () => {
    // By the series -g z + zeta(2) z^2 / 2 - zeta(3) z^3 / 3 with 60 digits.
    expect(relativeErrorOf(logGamma(1.0000001), -5.772155829918507e-8)).toBeLessThan(1e-13);
    expect(logGamma(1)).toBe(0);
    expect(logGamma(2)).toBe(0);
  });

  test("follows the recurrence across all its branches", () => {
    for (let x = 0.05; x < 30; x += 0.13) {
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(
        1e-13 * (1 + Math.abs(logGamma(x))) + 1e-14,
      );
    }
    expect(logGamma(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  test("refuses what is not above 0", () => {
    for (const x of [0, -1, Number.NaN]) expect(() => logGamma(x)).toThrow(RangeError);
  });
});
