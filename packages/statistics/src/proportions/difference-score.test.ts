import { describe, expect, test } from "vitest";
import { differenceScore } from "./difference-score.ts";

describe("differenceScore", () => {
  test("pools both groups at difference 0", () => {
    const { excess, variance } = differenceScore(8, 10, 5, 10, 0);
    expect(excess).toBeCloseTo(0.3, 15);
    expect(variance).toBeCloseTo((2 * 0.65 * 0.35) / 10, 15);
  });

  test("takes the maximum at an end of the range when a group has no success or no failure", () => {
    expect(differenceScore(0, 10, 0, 10, 0.2).variance).toBeCloseTo((0.2 * 0.8) / 10, 15);
    expect(differenceScore(10, 10, 10, 10, 0.2).variance).toBeCloseTo((0.8 * 0.2) / 10, 15);
    expect(differenceScore(3, 10, 4, 10, 1)).toEqual({ excess: 0.3 - 0.4 - 1, variance: 0 });
  });
});
