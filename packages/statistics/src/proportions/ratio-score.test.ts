import { expect, test } from "vitest";
import { ratioScore } from "./ratio-score.ts";

test("ratioScore pools both groups at ratio 1 and has no variance without successes", () => {
  const { excess, variance } = ratioScore(8, 10, 5, 10, 1);
  expect(excess).toBeCloseTo(0.3, 15);
  expect(variance).toBeCloseTo((2 * 0.65 * 0.35) / 10, 15);
  expect(ratioScore(0, 10, 0, 10, 2)).toEqual({ excess: 0, variance: 0 });
});
