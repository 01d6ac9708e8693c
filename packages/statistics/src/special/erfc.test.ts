import { describe, expect, test } from "vitest";
import { oracleCases, relativeErrorOf } from "../../../../test/oracles/oracle-cases.ts";
import { erfc } from "./erfc.ts";

describe("erfc", () => {
  // Relative error.
  test.each(oracleCases("distributions", "erfc"))("agrees with scipy at $args", ({ args, value }) => {
    const [x] = args as [number];
    expect(relativeErrorOf(erfc(x), value[0]!)).toBeLessThan(1e-12);
  });

  test("has its limits, and refuses NaN", () => {
    expect([erfc(Number.NEGATIVE_INFINITY), erfc(0), erfc(30), erfc(Number.POSITIVE_INFINITY)]).toEqual([2, 1, 0, 0]);
    expect(() => erfc(Number.NaN)).toThrow(RangeError);
  });
});
