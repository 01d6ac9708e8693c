import { expect, test } from "vitest";
import { positiveRoot } from "./positive-root.ts";

test("positiveRoot keeps its digits for either sign of the middle coefficient", () => {
  expect(positiveRoot(1, 1, 6)).toBeCloseTo(2, 15);
  expect(positiveRoot(1, -1, 6)).toBeCloseTo(3, 15);
  expect(positiveRoot(1, 1e8, 1)).toBeCloseTo(1e-8, 22);
  expect(positiveRoot(2, 0, 8)).toBe(2);
});
