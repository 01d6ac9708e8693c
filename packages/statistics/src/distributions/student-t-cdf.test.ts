import { describe, expect, test } from "vitest";
import { oracleCases, relativeErrorOf } from "../../../../test/oracles/oracle-cases.ts";
import { normalCdf } from "./normal-cdf.ts";
import { studentTCdf } from "./student-t-cdf.ts";

describe("studentTCdf", () => {
  // Relative error; scipy itself is off by 3e-11 at t = 1e-6, df = 1, see the next test.
  test.each(oracleCases("distributions", "studentTCdf"))("agrees with scipy at $args", ({ args, value }) => {
    const [t, df] = args as [number, number];
    expect(relativeErrorOf(studentTCdf(t, df), value[0]!)).toBeLessThan(Math.abs(args[0]!) === 1e-6 ? 1e-10 : 1e-12);
  });

  test("is the Cauchy distribution at one degree of freedom", () => {
    for (const t of [-1e6, -3, -1e-6, 0, 1e-6, 0.5, 40]) {
      expect(
        relativeErrorOf(studentTCdf(t, 1), t > -2 ? 0.5 + Math.atan(t) / Math.PI : Math.atan(-1 / t) / Math.PI),
      ).toBeLessThan(1e-13);
    }
  });

  test("is normal at infinitely many, has its limits, and refuses impossible arguments", () => {
    expect(studentTCdf(-1.3, Number.POSITIVE_INFINITY)).toBe(normalCdf(-1.3));
    expect([studentTCdf(Number.NEGATIVE_INFINITY, 3), studentTCdf(Number.POSITIVE_INFINITY, 3)]).toEqual([0, 1]);
    expect(() => studentTCdf(1, 0)).toThrow(RangeError);
    expect(() => studentTCdf(Number.NaN, 1)).toThrow(RangeError);
  });
});
