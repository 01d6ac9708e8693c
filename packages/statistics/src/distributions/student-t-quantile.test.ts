import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oracleCases, relativeErrorOf } from "../../../../test/oracles/oracle-cases.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { studentTCdf } from "./student-t-cdf.ts";
import { studentTQuantile } from "./student-t-quantile.ts";

describe("studentTQuantile", () => {
  // Relative error; at p = 1 - 1e-9 the last digit of p is the 11th of the answer.
  test.each(oracleCases("distributions", "studentTQuantile"))("agrees with scipy at $args", ({ args, value }) => {
    const [p, df] = args as [number, number];
    expect(relativeErrorOf(studentTQuantile(p, df), value[0]!)).toBeLessThan(args[0]! > 0.9999 ? 1e-9 : 1e-11);
  });

  test("undoes studentTCdf", () => {
    const df = fc.double({ min: 0.5, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.49, noNaN: true }), df, (p, freedom) => {
        expect(relativeErrorOf(studentTCdf(studentTQuantile(p, freedom), freedom), p)).toBeLessThan(1e-11);
      }),
    );
  });

  test("has infinite ends, is normal at infinitely many, and refuses impossible arguments", () => {
    expect([studentTQuantile(0, 3), studentTQuantile(0.5, 3), studentTQuantile(1, 3)]).toEqual([
      Number.NEGATIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
    ]);
    expect(studentTQuantile(0.9, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.9));
    expect(() => studentTQuantile(0.5, 0)).toThrow(RangeError);
    expect(() => studentTQuantile(1.5, 2)).toThrow(RangeError);
  });
});
