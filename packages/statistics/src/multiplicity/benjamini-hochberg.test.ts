import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";

const file = new URL("../../../../test/oracles/proportions.json", import.meta.url);
const cases: { args: [number[]]; value: number[] }[] = JSON.parse(readFileSync(file, "utf8")).cases.benjaminiHochberg;
const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe("benjaminiHochberg", () => {
  test.each(cases)("agrees with statsmodels at $args", ({ args, value }) => {
    const adjusted = benjaminiHochberg(...args);
    expect(adjusted).toHaveLength(value.length);
    adjusted.forEach((p, index) => {
      expect(p).toBeCloseTo(value[index]!, 12);
    });
  });

  test("never lowers a p-value, never exceeds 1, keeps the order, and leaves its argument alone", () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const before = values.slice();
        const adjusted = benjaminiHochberg(values);
        expect(values).toEqual(before);
        adjusted.forEach((p, index) => {
          expect(p).toBeGreaterThanOrEqual(values[index]! * (1 - 1e-12));
          expect(p).toBeLessThanOrEqual(1);
          adjusted.forEach((other, at) => {
            if (values[index]! < values[at]!) expect(p).toBeLessThanOrEqual(other);
          });
        });
      }),
    );
  });

  test("takes an empty list and refuses what is no p-value", () => {
    expect(benjaminiHochberg([])).toEqual([]);
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => benjaminiHochberg([0.5, p])).toThrow(RangeError);
  });
});
