import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalCdf } from "../distributions/index.ts";
import { clopperPearson, tango, tangoStatistic } from "../proportions/index.ts";
import { pValueByInversion } from "./p-value-by-inversion.ts";

describe("pValueByInversion", () => {
  test("is the exact binomial p-value with Clopper-Pearson", () => {
    expect(pValueByInversion((level) => clopperPearson(9, 10, level).lower, 0.5, "above")).toBeCloseTo(11 / 1024, 9);
    expect(pValueByInversion((level) => clopperPearson(1, 10, level).upper, 0.5, "below")).toBeCloseTo(11 / 1024, 9);
  });

  test("is the score test's p-value with a score interval, on either side of the estimate", () => {
    const limit = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), limit, (b, c, value) => {
        const z = tangoStatistic(b, c, 100, value);
        const [above, below] = [normalCdf(-z), normalCdf(z)];
        expect(
          Math.abs(pValueByInversion((level) => tango(b, c, 100, level).lower, value, "above") - above),
        ).toBeLessThan(1e-9);
        expect(
          Math.abs(pValueByInversion((level) => tango(b, c, 100, level).upper, value, "below") - below),
        ).toBeLessThan(1e-9);
      }),
      { numRuns: 25 },
    );
  });

  test("is 1 when nothing excludes the limit and nearly 0 when everything does", () => {
    expect(pValueByInversion(() => Number.NEGATIVE_INFINITY, 0, "above")).toBe(1);
    expect(pValueByInversion(() => Number.NaN, 0, "below")).toBe(1);
    expect(pValueByInversion(() => 1, 0, "above")).toBeLessThan(1.01e-10);
  });
});
