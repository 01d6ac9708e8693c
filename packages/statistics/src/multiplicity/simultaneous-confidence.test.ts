import { expect, test } from "vitest";
import { simultaneousConfidence } from "./simultaneous-confidence.ts";

test("simultaneousConfidence shares the error among the claims", () => {
  expect(simultaneousConfidence(0.95, 1)).toBeCloseTo(0.95, 15);
  expect(simultaneousConfidence(0.95, 10)).toBeCloseTo(0.995, 15);
  for (const [confidence, claims] of [
    [0, 2],
    [1, 2],
    [0.9, 0],
    [0.9, 1.5],
  ] as const) {
    expect(() => simultaneousConfidence(confidence, claims)).toThrow(RangeError);
  }
});
