import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asDifference, count, digitsFor, fixed, interval, inUnit, signed } from "./figures.ts";
import { unitOf } from "./unit.ts";

const share = unitOf("true_positive_rate");
const score = unitOf("roc_auc");

describe("figures", () => {
  it("writes thousands, minus signs and units", () => {
    expect(count(16281)).toBe("16,281");
    expect(fixed(-1234.5, 1)).toBe("−1,234.5");
    expect(inUnit(share, 0.912, 1)).toBe("91.2%");
    expect(asDifference(share, 0.012, 1)).toBe("+1.2\u00a0pp");
    expect(inUnit(unitOf("latency_p95_ms"), 41.3, 0)).toBe("41\u00a0ms");
    expect(interval(score, { lower: -0.0169, upper: null }, 3, true)).toBe("[−0.017,\u00a0∞]");
  });

  it("never writes a negative or positive zero", () => {
    expect(fixed(-0.0004, 3)).toBe("0.000");
    expect(signed(-0.0004, 3)).toBe("0.000");
    expect(signed(0.0004, 3)).toBe("0.000");
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 0, max: 6 }), (value, digits) => {
        expect(signed(value, digits)).not.toMatch(/^[+−]0(?:\.0*)?$/);
      }),
    );
  });

  it("shows as many decimals as the interval supports", () => {
    expect(digitsFor(score, { widths: [0.0041], values: [0.9274], apart: [] })).toBe(3);
    expect(digitsFor(share, { widths: [0.042], values: [0.5], apart: [] })).toBe(1);
    expect(digitsFor(unitOf("rmse"), { widths: [310], values: [49_123], apart: [] })).toBe(0);
  });

  it("tells a figure from the limit that it misses", () => {
    const digits = digitsFor(score, { widths: [0.004], values: [], apart: [[0.87996, 0.88]] });
    expect(fixed(0.87996, digits)).not.toBe(fixed(0.88, digits));
  });

  it("says what is not a number", () => {
    expect(fixed(Number.NaN, 2)).toBe("not a number");
    expect(fixed(Number.NEGATIVE_INFINITY, 2)).toBe("−∞");
  });
});
