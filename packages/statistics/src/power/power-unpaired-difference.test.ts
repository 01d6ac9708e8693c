import { describe, expect, test } from "vitest";
import { binomialCdf, normalQuantile } from "../distributions/index.ts";
import { miettinenNurminenDifferenceStatistic } from "../proportions/index.ts";
import { powerUnpairedDifference } from "./power-unpaired-difference.ts";

const chances = (n: number, p: number) =>
  Array.from({ length: n + 1 }, (_, k) => binomialCdf(k, n, p) - binomialCdf(k - 1, n, p));

/** The definition: the chance of all tables whose lower bound lies above -margin. */
function byEnumeration(n1: number, n2: number, p1: number, p2: number, margin: number): number {
  const z = normalQuantile(0.95);
  const second = chances(n2, p2);
  let power = 0;
  chances(n1, p1).forEach((first, x1) => {
    second.forEach((inner, x2) => {
      const weight = first * inner;
      if (weight < 1e-9) return;
      if (miettinenNurminenDifferenceStatistic(x1, n1, x2, n2, -margin) > z) power += weight;
    });
  });
  return power;
}

describe("powerUnpairedDifference", () => {
  const sizes = [
    [30, 30],
    [40, 120],
    [150, 50],
  ] as const;
  const cases = sizes.flatMap(([n1, n2]) =>
    [0.35, 0.5, 0.65].flatMap((p) =>
      [0.05, 0.1, 0.2].flatMap((margin) => [0, 0.1].map((gain) => ({ n1, n2, p1: p + gain, p2: p, margin }))),
    ),
  );
  const rarest = ({ n1, n2, p1, p2 }: (typeof cases)[number]) =>
    Math.min(n1 * p1, n1 * (1 - p1), n2 * p2, n2 * (1 - p2));

  test.each(cases.filter((design) => rarest(design) >= 10))(
    "is near the enumeration at $n1 and $n2 rows, $p1 and $p2, margin $margin",
    (design) => {
      const exact = byEnumeration(design.n1, design.n2, design.p1, design.p2, design.margin);
      expect(Math.abs(powerUnpairedDifference({ ...design, confidence: 0.95 }) - exact)).toBeLessThan(0.05);
    },
  );

  test("gives the value of its example", () => {
    const design = { n1: 500, n2: 500, p1: 0.9, p2: 0.9, margin: 0.05, confidence: 0.95 };
    expect(powerUnpairedDifference(design)).toBeCloseTo(0.831, 3);
  });

  test("refuses impossible designs", () => {
    const design = { n1: 50, n2: 50, p1: 0.5, p2: 0.5, margin: 0.1, confidence: 0.95 };
    for (const wrong of [{ n1: 0 }, { n2: -1 }, { p1: 2 }, { p2: -1 }, { margin: 1.5 }, { confidence: 1 }]) {
      expect(() => powerUnpairedDifference({ ...design, ...wrong })).toThrow(RangeError);
    }
  });
});
