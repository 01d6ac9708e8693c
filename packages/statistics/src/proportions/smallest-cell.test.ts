import { expect, test } from "vitest";
import { smallestCell } from "./smallest-cell.ts";

test("smallestCell counts the rarer event", () => {
  expect(smallestCell(97, 100)).toBe(3);
  expect(smallestCell(2, 100)).toBe(2);
});
