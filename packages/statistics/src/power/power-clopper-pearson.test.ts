import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialCdf } from "../distributions/index.ts";
import { clopperPearson } from "../proportions/index.ts";
import { powerClopperPearson } from "./power-clopper-pearson.ts";

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const limits = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const confidences = fc.double({ min: 0.6, max: 0.999, noNaN: true });

/** The definition: over all counts, the chance of those whose bound lies inside the limit. */
function byEnumeration(n: number, p: number, passes: (count: number) => boolean): number {
  let sum = 0;
  for (let count = 0; count <= n; count += 1) {
    if (passes(count)) sum += binomialCdf(count, n, p) - binomialCdf(count - 1, n, p);
  }
  return sum;
}

describe("powerClopperPearson", () => {
  test("is the sum over all counts that pass", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), chance, limits, confidences, (n, p, limit, confidence) => {
        const atLeast = byEnumeration(n, p, (count) => clopperPearson(count, n, confidence).lower >= limit);
        expect(powerClopperPearson({ n, p, limit, direction: "at_least", confidence })).toBeCloseTo(atLeast, 9);
        const atMost = byEnumeration(n, p, (count) => clopperPearson(count, n, confidence).upper <= limit);
        expect(powerClopperPearson({ n, p, limit, direction: "at_most", confidence })).toBeCloseTo(atMost, 9);
      }),
    );
  });

  test("never passes more often than 1 - confidence at the limit itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), limits, (n, limit) => {
        const power = powerClopperPearson({ n, p: limit, limit, direction: "at_least", confidence: 0.95 });
        expect(power).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });

  test("passes always at a limit that nothing can miss, never at one that no sample proves", () => {
    const design = { n: 50, p: 0.5, confidence: 0.95 } as const;
    expect(powerClopperPearson({ ...design, limit: 0, direction: "at_least" })).toBe(1);
    expect(powerClopperPearson({ ...design, limit: 1, direction: "at_most" })).toBe(1);
    expect(powerClopperPearson({ ...design, limit: 1, direction: "at_least" })).toBe(0);
  });

  test("gives the value of its example", () => {
    const power = powerClopperPearson({ n: 100, p: 0.95, limit: 0.9, direction: "at_least", confidence: 0.95 });
    expect(power).toBeCloseTo(0.436, 3);
  });

  test("refuses impossible designs", () => {
    const design = { n: 50, p: 0.5, limit: 0.4, direction: "at_least", confidence: 0.95 } as const;
    for (const wrong of [{ n: 0 }, { p: 2 }, { limit: Number.NaN }, { confidence: 1 }]) {
      expect(() => powerClopperPearson({ ...design, ...wrong })).toThrow(RangeError);
    }
  });
});
