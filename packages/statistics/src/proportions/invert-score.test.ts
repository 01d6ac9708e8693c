import { describe, expect, test } from "vitest";
import { invertRatioScore, invertScore } from "./invert-score.ts";

describe("invertScore", () => {
  test("inverts a straight line", () => {
    const { lower, upper } = invertScore((value) => (0.3 - value) / 0.1, [-1, 1], 0.95);
    expect(lower).toBeCloseTo(0.13551463730485278, 12);
    expect(upper).toBeCloseTo(0.4644853626951472, 12);
  });

  test("answers with the end that is not excluded", () => {
    expect(invertScore(() => 0, [-1, 1], 0.95)).toEqual({ lower: -1, upper: 1 });
  });

  test("answers with 0 and Infinity for a ratio, and passes infinite statistics", () => {
    expect(invertRatioScore(() => 0, 0.95)).toEqual({ lower: 0, upper: Number.POSITIVE_INFINITY });
    const step = (ratio: number) => (ratio < 2 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
    expect(invertRatioScore(step, 0.95).lower).toBeCloseTo(2, 9);
  });
});
