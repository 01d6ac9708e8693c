import { expect, test } from "vitest";
import calibration from "../../../../bench/calibration/means-ranks-delta.json" with { type: "json" };
import { smallestReliableRank } from "./calibration.ts";

test.each(Object.entries(smallestReliableRank))("%s is what the committed calibration found", (method, { atLeast }) => {
  const found = calibration.methods.filter((row) => row.method.split(":")[0] === method);
  expect(found.length).toBeGreaterThan(0);
  // A method measured with several metrics takes the largest; null (no value was enough) would not pass.
  expect(Math.max(...found.map((row) => row.atLeast ?? Number.POSITIVE_INFINITY))).toBe(atLeast);
  for (const { worstDecided } of found) expect(worstDecided).toBeLessThan(7);
});
