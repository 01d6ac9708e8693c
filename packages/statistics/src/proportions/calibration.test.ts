import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { binomialCdf } from "../distributions/index.ts";
import { type ProportionMethod, smallestReliable } from "./calibration.ts";
import { wilson } from "./wilson.ts";

interface Calibrated {
  readonly method: ProportionMethod;
  readonly criterion: string;
  readonly threshold: number;
  readonly errors: readonly { readonly maxErrorDecided: number }[];
}

const file = new URL("../../../../bench/calibration/proportions.json", import.meta.url);
const { methods, tolerated }: { methods: Calibrated[]; tolerated: number } = JSON.parse(readFileSync(file, "utf8"));

const WORDS = { smallestCell: "smallest cell", effectiveDiscordance: "effective discordance" } as const;

describe("smallestReliable", () => {
  test.each(methods)(
    "is what the committed calibration found for $method",
    ({ method, criterion, threshold, errors }) => {
      expect(smallestReliable[method].atLeast).toBe(threshold);
      expect(WORDS[smallestReliable[method].criterion]).toBe(criterion);
      for (const { maxErrorDecided } of errors) expect(maxErrorDecided).toBeLessThanOrEqual(tolerated + 1e-9);
    },
  );

  test("knows every method that was calibrated", () => {
    expect(methods.map(({ method }) => method).sort()).toEqual(Object.keys(smallestReliable).sort());
  });

  test("keeps Wilson's error at a rare event, where it is wrong without it", () => {
    const n = 2000;
    const errorFrom = (fewest: number, p: number) => {
      let count = fewest;
      while (wilson(count, n, 0.95).lower <= p) count += 1;
      return 1 - binomialCdf(count - 1, n, p);
    };
    expect(errorFrom(0, 0.17 / n)).toBeGreaterThan(0.15);
    for (let p = 0.001; p < 0.1; p *= 1.01) expect(errorFrom(smallestReliable.wilson.atLeast, p)).toBeLessThan(0.06);
  });
});
