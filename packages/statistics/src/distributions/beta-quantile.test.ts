import { expect, test } from "vitest";
import { betaQuantile } from "./beta-quantile.ts";

test("betaQuantile has closed forms when a shape is 1", () => {
  expect(betaQuantile(0.3, 1, 1)).toBeCloseTo(0.3, 15);
  expect(betaQuantile(0.05, 20, 1)).toBeCloseTo(0.05 ** (1 / 20), 15);
  expect(betaQuantile(0.95, 1, 30)).toBeCloseTo(1 - 0.05 ** (1 / 30), 14);
});
