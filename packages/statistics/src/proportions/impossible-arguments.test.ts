import { expect, test } from "vitest";
import { requireCells, requireConfidence, requireProportion } from "./impossible-arguments.ts";

test("refusals name the function, what it requires and what it got", () => {
  expect(() => requireProportion("wilson", 1, 0)).toThrow("wilson requires a whole n >= 1; got 0");
  expect(() => requireProportion("wilson", 3, 2)).toThrow("wilson requires whole successes from 0 to 2; got 3");
  expect(() => requireCells("tango", [2, 2], 3)).toThrow("tango requires cells that sum to at most 3; got 4");
  expect(() => requireConfidence("tango", 1)).toThrow("tango requires 0 < confidence < 1; got 1");
  expect(() => requireCells("tango", [2, 1], 3)).not.toThrow();
});
