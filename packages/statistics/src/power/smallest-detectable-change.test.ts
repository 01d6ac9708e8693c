import { expect, test } from "vitest";
import { powerPairedDifference } from "./power-paired-difference.ts";
import { smallestDetectableChange } from "./smallest-detectable-change.ts";

test("smallestDetectableChange is the harm that would have been proven in 80 % of cases", () => {
  expect(smallestDetectableChange((change) => 2 * change)).toBeCloseTo(0.4, 9);
  const powerAt = (difference: number) =>
    powerPairedDifference({ n: 1000, discordance: 0.2, margin: -0.02, difference, confidence: 0.95 });
  const change = smallestDetectableChange(powerAt, 0.8, 0.2);
  // Roughly the margin and (1.645 + 0.842) standard errors.
  expect(change).toBeCloseTo(0.02 + 2.49 * Math.sqrt(0.2 / 1000), 2);
  expect(powerAt(change!)).toBeCloseTo(0.8, 8);
});
