import { describe, expect, test } from "vitest";
import { binomialCdf, normalQuantile } from "../distributions/index.ts";
import { tangoStatistic } from "../proportions/index.ts";
import { powerPairedDifference } from "./power-paired-difference.ts";

const pmf = (k: number, n: number, p: number) => binomialCdf(k, n, p) - binomialCdf(k - 1, n, p);

/** The definition: the chance of all tables (b, c) whose lower bound lies above -margin. */
function byEnumeration(n: number, discordance: number, margin: number, difference: number): number {
  const [pb, pc] = [(discordance + difference) / 2, (discordance - difference) / 2];
  const z = normalQuantile(0.95);
  let power = 0;
  for (let b = 0; b <= n; b += 1) {
    const first = pmf(b, n, pb);
    if (first < 1e-9) continue;
    for (let c = 0; c <= n - b; c += 1) {
      const second = pmf(c, n - b, pc / (1 - pb));
      if (second > 1e-9 && tangoStatistic(b, c, n, -margin) > z) power += first * second;
    }
  }
  return power;
}

const cases = [50, 200].flatMap((n) =>
  [0.05, 0.1, 0.3, 0.6].flatMap((discordance) =>
    [0.02, 0.05, 0.1, 0.2].flatMap((margin) =>
      [-0.5, 0, 0.5].map((share) => ({ n, discordance, margin, difference: share * discordance })),
    ),
  ),
);

describe("powerPairedDifference", () => {
  const enough = cases.filter(({ n, discordance }) => n * discordance >= 10);

  test.each(enough)(
    "is near the enumeration at $n rows, discordance $discordance, margin $margin, difference $difference",
    (design) => {
      const exact = byEnumeration(design.n, design.discordance, design.margin, design.difference);
      const error = Math.abs(powerPairedDifference({ ...design, confidence: 0.95 }) - exact);
      expect(error).toBeLessThan(design.n * design.discordance >= 100 ? 0.02 : 0.06);
    },
  );

  test("grows with rows, margin and difference", () => {
    const design = { n: 500, discordance: 0.1, margin: 0.03, confidence: 0.95 };
    const power = powerPairedDifference(design);
    expect(powerPairedDifference({ ...design, n: 600 })).toBeGreaterThan(power);
    expect(powerPairedDifference({ ...design, margin: 0.04 })).toBeGreaterThan(power);
    expect(powerPairedDifference({ ...design, difference: 0.01 })).toBeGreaterThan(power);
    expect(powerPairedDifference({ ...design, confidence: 0.99 })).toBeLessThan(power);
  });

  test("is certain without any discordant row, one way or the other", () => {
    const design = { n: 100, discordance: 0, confidence: 0.95 };
    expect(powerPairedDifference({ ...design, margin: 0.1 })).toBe(1);
    expect(powerPairedDifference({ ...design, margin: 0.01 })).toBe(0);
  });

  test("gives the value of its example", () => {
    expect(powerPairedDifference({ n: 1000, discordance: 0.1, margin: 0.03, confidence: 0.95 })).toBeCloseTo(0.903, 3);
  });

  test("refuses impossible designs", () => {
    const design = { n: 50, discordance: 0.1, margin: 0.05, confidence: 0.95 };
    for (const wrong of [{ n: 0.5 }, { discordance: -0.1 }, { margin: 2 }, { confidence: 0 }, { difference: 0.2 }]) {
      expect(() => powerPairedDifference({ ...design, ...wrong })).toThrow(RangeError);
    }
  });
});
