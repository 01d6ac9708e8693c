import { expect, test } from "vitest";
import { standardise } from "./standardise.ts";

test("standardise is 0 without excess and infinite without variance", () => {
  expect(standardise(3, 4)).toBe(1.5);
  expect(standardise(0, 0)).toBe(0);
  expect(standardise(-1, 0)).toBe(Number.NEGATIVE_INFINITY);
  expect(standardise(1, -1e-20)).toBe(Number.POSITIVE_INFINITY);
});
