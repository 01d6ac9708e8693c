import { expect, test } from "vitest";
import { requireChance, requireRows } from "./impossible-designs.ts";

test("refusals name the function, what it requires and what it got", () => {
  expect(() => requireRows("powerMean", 0)).toThrow("powerMean requires a whole n >= 1; got 0");
  expect(() => requireChance("powerMean", 2)).toThrow("powerMean requires chances from 0 to 1; got 2");
});
