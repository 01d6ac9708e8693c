import { describe, expect, test } from "vitest";
import { oracleCases, relativeErrorOf } from "../../../../test/oracles/oracle-cases.ts";
import { normalCdf } from "./normal-cdf.ts";

describe("normalCdf", () => {
  // Relative error.
  test.each(oracleCases("distributions", "normalCdf"))("agrees with scipy at $args", ({ args, value }) => {
    const [x] = args as [number];
    expect(relativeErrorOf(normalCdf(x), value[0]!)).toBeLessThan(1e-12);
  });

  test("has its limits, and refuses NaN", () => {
    expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(0), normalCdf(Number.POSITIVE_INFINITY)]).toEqual([
      0, 0.5, 1,
    ]);
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
  });
});
