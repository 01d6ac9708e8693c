import { expect, test } from "vitest";
import { tangoScore } from "./tango-score.ts";

test("tangoScore is McNemar's at 0 and has no variance when every row must differ", () => {
  expect(tangoScore(8, 2, 100, 0)).toEqual({ excess: 6, variance: 10 });
  expect(tangoScore(8, 2, 100, 1)).toEqual({ excess: -94, variance: 0 });
  expect(tangoScore(2, 8, 100, -0.1).variance).toBeCloseTo(tangoScore(8, 2, 100, 0.1).variance, 12);
});
