import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holm } from "./holm.ts";

const file = new URL("../../../../test/oracles/proportions.json", import.meta.url);
const cases: { args: [number[]]; value: number[] }[] = JSON.parse(readFileSync(file, "utf8")).cases.holm;
const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe("holm", () => {
  test.each(cases)("agrees with statsmodels at $args", ({ args, value }) => {
    const adjusted = holm(...args);
    expect(adjusted).toHaveLength(value.length);
    adjusted.forEach((p, index) => {
      expect(p).toBeCloseTo(value[index]!, 12);
    });
  });

  test("never lowers a p-value, never exceeds 1, keeps the order, and leaves its argument alone", () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const before = values.slice();
        const adjusted = holm(values);
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
    expect(holm([])).toEqual([]);
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => holm([0.5, p])).toThrow(RangeError);
  });
});
