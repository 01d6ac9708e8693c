import { expect, test } from "vitest";
import { exceedance } from "./exceedance.ts";

test("exceedance is the confidence's complement without excess, when both variances agree", () => {
  expect(exceedance(0, 1, 1, 0.95)).toBeCloseTo(0.05, 12);
  expect(exceedance(3, 1, 1, 0.95)).toBeCloseTo(0.912, 3);
  expect(exceedance(0, 0, 0, 0.95)).toBe(0.5);
});
