import { describe, expect, test } from "vitest";
import { normalCdf, normalQuantile } from "../distributions/index.ts";
import { powerMean } from "./power-mean.ts";

describe("powerMean", () => {
  test("is Phi(sqrt(n) (difference + margin) / sd - z)", () => {
    const power = powerMean({ n: 400, standardDeviation: 1, margin: 0.15, confidence: 0.95 });
    expect(power).toBeCloseTo(normalCdf(3 - normalQuantile(0.95)), 12);
    const better = powerMean({ n: 400, standardDeviation: 2, margin: 0.1, difference: 0.2, confidence: 0.95 });
    expect(better).toBeCloseTo(power, 12);
  });

  test("is certain without spread, except on the edge", () => {
    const design = { n: 10, standardDeviation: 0, confidence: 0.95 };
    expect(powerMean({ ...design, margin: 0.1 })).toBe(1);
    expect(powerMean({ ...design, margin: -0.1 })).toBe(0);
    expect(powerMean({ ...design, margin: 0 })).toBe(0.5);
  });

  test("refuses impossible designs", () => {
    const design = { n: 10, standardDeviation: 1, margin: 0.1, confidence: 0.95 };
    for (const wrong of [{ n: 0 }, { standardDeviation: -1 }, { standardDeviation: Number.NaN }, { confidence: 2 }]) {
      expect(() => powerMean({ ...design, ...wrong })).toThrow(RangeError);
    }
  });
});
