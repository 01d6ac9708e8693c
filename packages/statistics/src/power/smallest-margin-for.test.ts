import { describe, expect, test } from "vitest";
import { powerPairedDifference } from "./power-paired-difference.ts";
import { smallestMarginFor } from "./smallest-margin-for.ts";

describe("smallestMarginFor", () => {
  test("finds where the power reaches the target, from above", () => {
    expect(smallestMarginFor((margin) => margin)).toBeCloseTo(0.8, 9);
    const powerAt = (margin: number) => powerPairedDifference({ n: 800, discordance: 0.08, margin, confidence: 0.95 });
    const margin = smallestMarginFor(powerAt);
    expect(powerAt(margin!)).toBeGreaterThanOrEqual(0.8);
    expect(powerAt(margin! - 1e-6)).toBeLessThan(0.8);
  });

  test("is 0 when no margin is needed and undefined when none is enough", () => {
    expect(smallestMarginFor(() => 0.9)).toBe(0);
    expect(smallestMarginFor(() => 0.7)).toBeUndefined();
    expect(smallestMarginFor((margin) => margin / 10, 0.8, 20)).toBeCloseTo(8, 7);
  });

  test("refuses impossible targets", () => {
    expect(() => smallestMarginFor(() => 1, 1)).toThrow(RangeError);
    expect(() => smallestMarginFor(() => 1, 0.8, 0)).toThrow(RangeError);
  });
});
