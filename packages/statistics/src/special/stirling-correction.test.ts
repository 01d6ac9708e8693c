import { expect, test } from "vitest";
import { logGamma } from "./log-gamma.ts";
import { stirlingCorrection } from "./stirling-correction.ts";

test("stirlingCorrection is what Stirling's formula leaves out", () => {
  for (const n of [10, 12.5, 20, 100]) {
    const stirling = (n - 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2;
    expect(logGamma(n) - stirling).toBeCloseTo(stirlingCorrection(n), 12);
  }
  expect(() => stirlingCorrection(9)).toThrow(RangeError);
});
