import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oracleCases, relativeErrorOf } from "../../../../test/oracles/oracle-cases.ts";
import { normalCdf } from "./normal-cdf.ts";
import { normalQuantile } from "./normal-quantile.ts";

describe("normalQuantile", () => {
  // Relative error.
  test.each(oracleCases("distributions", "normalQuantile"))("agrees with scipy at $args", ({ args, value }) => {
    const [p] = args as [number];
    expect(relativeErrorOf(normalQuantile(p), value[0]!)).toBeLessThan(1e-13);
  });

  test("has infinite ends and refuses what is no probability", () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
    ]);
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });

  test("undoes normalCdf", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
        expect(relativeErrorOf(normalCdf(normalQuantile(p)), p)).toBeLessThan(1e-12);
      }),
    );
  });
});
