import { expect, test } from "vitest";
import { betaPrefactor } from "./beta-prefactor.ts";

test("betaPrefactor is the binomial probability in other clothes", () => {
  // x^a y^b / B(a, b) = a b / (a + b) C(a + b, a) x^a y^b
  expect(betaPrefactor(0.5, 0.5, 1, 1)).toBeCloseTo(0.25, 15);
  expect(betaPrefactor(0.3, 0.7, 2, 3)).toBeCloseTo(12 * 0.3 ** 2 * 0.7 ** 3, 15);
  expect(betaPrefactor(0.9, 0.1, 20, 15)).toBeCloseTo((20 * 15 * 3247943160 * 0.9 ** 20 * 0.1 ** 15) / 35, 12);
  expect(betaPrefactor(0, 1, 2, 3)).toBe(0);
  expect(betaPrefactor(1, 0, 2, 3)).toBe(0);
  expect(betaPrefactor(5e-324, 1, 1, 1)).toBe(5e-324);
  expect(betaPrefactor(1e-300, 1, 0.01, 1)).toBeCloseTo(0.01 * 1e-300 ** 0.01, 15);
});
