import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { powerMean } from "./power-mean.ts";
import { rowsNeeded } from "./rows-needed.ts";

describe("rowsNeeded", () => {
  test("finds the smallest n of any threshold", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (wanted) => {
        expect(rowsNeeded((n) => (n >= wanted ? 0.9 : 0.1))).toBe(wanted);
      }),
    );
  });

  test("agrees with the closed form for a mean", () => {
    const powerAt = (n: number) => powerMean({ n, standardDeviation: 1, margin: 0.1, confidence: 0.95 });
    // ((1.644854 + 0.841621) / 0.1)^2 = 618.26
    expect(rowsNeeded(powerAt)).toBe(619);
  });

  test("is undefined when max is not enough, and exact when max just is", () => {
    expect(rowsNeeded((n) => (n >= 101 ? 1 : 0), 0.8, 100)).toBeUndefined();
    expect(rowsNeeded((n) => (n >= 100 ? 1 : 0), 0.8, 100)).toBe(100);
    expect(rowsNeeded(() => 0, 0.8, 1)).toBeUndefined();
  });

  test("refuses impossible targets", () => {
    expect(() => rowsNeeded(() => 1, 0)).toThrow(RangeError);
    expect(() => rowsNeeded(() => 1, 0.8, 0)).toThrow(RangeError);
  });
});
