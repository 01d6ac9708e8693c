import { describe, expect, test } from "vitest";
import { bisect } from "./bisect.ts";

describe("bisect", () => {
  test("finds where a condition ends", () => {
    expect(bisect((x) => x * x < 2, 0, 2, 1e-12)).toBeCloseTo(Math.SQRT2, 11);
  });

  test("answers with an end when the condition never changes", () => {
    expect(bisect(() => true, 0, 2, 1e-12)).toBeCloseTo(2, 11);
    expect(bisect(() => false, 0, 2, 1e-12)).toBeCloseTo(0, 11);
  });

  test("stops at neighbouring numbers when the tolerance is 0", () => {
    expect(bisect((x) => x < 0.3, 0, 1, 0)).toBeCloseTo(0.3, 15);
  });

  test("refuses a bracket upside down", () => {
    expect(() => bisect(() => true, 1, 0, 1e-9)).toThrow(RangeError);
  });
});
