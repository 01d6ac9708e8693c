import { tango } from "@tidegate/statistics";
import { describe, expect, it } from "vitest";
import { normalEstimate } from "../metrics/normal-estimate.ts";
import { wanted } from "./aims.ts";
import { discordanceOf, estimateCarrier, provesPositive, shareCarrier } from "./carrier.ts";
import { roundedDown, roundedUp } from "./rounding.ts";

describe("a share's carrier", () => {
  it.each([
    [20, 30],
    [85, 100],
    [100, 100],
    [590, 1000],
    [13876, 16281],
  ])("finds limits that an equally good model passes often enough: %i of %i", (successes, n) => {
    const carrier = shareCarrier(successes, n);
    const [floor, keep] = [carrier.floorSlack(wanted), carrier.keepSlack(wanted)];
    expect(carrier.floorPower(carrier.value - (floor ?? 0))).toBeGreaterThanOrEqual(wanted - 1e-9);
    expect(carrier.floorPower(roundedDown(carrier.value - (floor ?? 0), floor ?? 1))).toBeGreaterThanOrEqual(wanted);
    if (carrier.value < 1) expect(carrier.keepPower(roundedUp(keep ?? 0, keep ?? 1))).toBeGreaterThanOrEqual(wanted);
  });

  it("keeps its promise against every table of two equally good models", () => {
    const [n, p] = [400, 0.85];
    const margin = shareCarrier(n * p, n).keepSlack(wanted) ?? 1;
    const half = discordanceOf(p) / 2;
    let passes = 0;
    for (let better = 0; better <= 80; better++)
      for (let worse = 0; worse <= 80; worse++)
        if (tango(better, worse, n, 0.95).lower >= -margin) passes += multinomial(n, better, worse, half);
    expect(passes).toBeGreaterThan(0.85);
  });
});

function multinomial(n: number, a: number, b: number, share: number): number {
  let log = 0;
  for (let k = 0; k < a + b; k++) log += Math.log(n - k);
  for (let k = 2; k <= a; k++) log -= Math.log(k);
  for (let k = 2; k <= b; k++) log -= Math.log(k);
  return Math.exp(log + (a + b) * Math.log(share) + (n - a - b) * Math.log(1 - 2 * share));
}

describe("an estimate's carrier", () => {
  it("agrees with the normal formula, upwards and downwards", () => {
    const estimate = normalEstimate(10, 2, "t");
    for (const higherIsBetter of [true, false]) {
      const carrier = estimateCarrier(estimate, 100, higherIsBetter, 20);
      const slack = carrier.floorSlack(0.8) ?? Number.NaN;
      expect(slack).toBeCloseTo(2 * (1.64485 + 0.84162), 3);
      expect(carrier.floorPower(higherIsBetter ? 10 - slack : 10 + slack)).toBeCloseTo(0.8, 4);
      expect(carrier.keepPower(slack)).toBeCloseTo(0.8, 4);
    }
  });

  it("says how surely a gain shows again", () => {
    expect(provesPositive(normalEstimate(2 * (1.64485 + 0.84162), 2, "t"))).toBeCloseTo(0.8, 3);
    expect(provesPositive(normalEstimate(-1, 2, "t"))).toBeLessThan(0.06);
  });

  it("carries nothing without bounds", () => {
    expect(estimateCarrier(normalEstimate(1, 0, "t"), 1, true, 1).floorSlack(wanted)).toBeUndefined();
  });
});

describe("rounding", () => {
  it("is always on the loose side, and never further than the slack", () => {
    for (const [value, slack] of [
      [0.8454, 0.0069],
      [0.01234, 0.004],
      [113.2, 15.4],
      [0.5, 0.12],
      [3, 0.9],
      [0.9998, 0.0002],
    ] as const) {
      const [down, up] = [roundedDown(value, slack), roundedUp(value, slack)];
      expect(down).toBeLessThanOrEqual(value + 1e-9);
      expect(up).toBeGreaterThanOrEqual(value - 1e-9);
      expect(up - down).toBeLessThanOrEqual(slack);
      expect(String(down).length).toBeLessThanOrEqual(8);
    }
  });
});
