import { describe, expect, test } from "vitest";
import { oracleCases, relativeErrorOf } from "../../../../test/oracles/oracle-cases.ts";
import { binomialCdf } from "./binomial-cdf.ts";

describe("binomialCdf", () => {
  // Relative error.
  test.each(oracleCases("distributions", "binomialCdf"))("agrees with scipy at $args", ({ args, value }) => {
    const [k, n, p] = args as [number, number, number];
    expect(relativeErrorOf(binomialCdf(k, n, p), value[0]!)).toBeLessThan(1e-11);
  });

  test("is the sum of its terms", () => {
    expect(binomialCdf(1, 3, 0.2)).toBeCloseTo(0.896, 14);
    expect(binomialCdf(1.9, 3, 0.2)).toBeCloseTo(0.896, 14);
    expect([binomialCdf(-1, 3, 0.2), binomialCdf(3, 3, 0.2), binomialCdf(0, 3, 0), binomialCdf(2, 3, 1)]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test("refuses impossible arguments", () => {
    expect(() => binomialCdf(1, 2.5, 0.5)).toThrow(RangeError);
    expect(() => binomialCdf(1, 2, 1.5)).toThrow(RangeError);
    expect(() => binomialCdf(Number.NaN, 2, 0.5)).toThrow(RangeError);
  });
});
