import fc from "fast-check";
import { describe, expect, test } from "vitest";
import oracle from "../../../../test/oracles/ranks.json" with { type: "json" };
import {
  delongDifferenceInterval,
  delongDifferenceVariance,
  delongInterval,
  delongUnpairedDifferenceInterval,
  delongVariance,
  effectivePlacements,
  newcombeAucInterval,
  type PlacementSums,
  type RankSums,
  rocAuc,
  rocAucInterval,
  smallestReliableRank,
} from "./index.ts";

const unbounded = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };

function expectInterval({ lower, upper }: { lower: number; upper: number }, known: readonly number[]): void {
  expect(lower).toBeCloseTo(known[0] ?? Number.NaN, 9);
  expect(upper).toBeCloseTo(known[1] ?? Number.NaN, 9);
}

/** Placement sums from scores, every pair compared. */
function sumsOf(positives: readonly number[][], negatives: readonly number[][]): RankSums {
  const placements = (own: readonly number[][], others: readonly number[][], model: number, sign: number) =>
    own.map((row) =>
      others.reduce((sum, other) => sum + 1 + Math.sign(sign * ((row[model] ?? 0) - (other[model] ?? 0))), 0),
    );
  const of = (own: readonly number[][], others: readonly number[][], sign: number): PlacementSums => {
    const [c, b] = [placements(own, others, 0, sign), placements(own, others, 1, sign)];
    const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, v, i) => sum + v * (y[i] ?? 0), 0);
    const one = c.map(() => 1);
    return {
      n: own.length,
      sum: dot(c, one),
      sumSquares: dot(c, c),
      baselineSum: dot(b, one),
      baselineSumSquares: dot(b, b),
      cross: dot(c, b),
    };
  };
  return { positives: of(positives, negatives, 1), negatives: of(negatives, positives, -1) };
}

describe("against scikit-learn and the definition", () => {
  test.each(oracle.cases.map((known, i) => [i, known] as const))("case %i", (_, known) => {
    const [one = Number.NaN, two = Number.NaN] = known.areas;
    const [[v1, cov] = [], [, v2] = []] = known.covariance;
    expect(rocAuc(known.sums)).toBeCloseTo(one, 12);
    expect(rocAuc(known.sums, "baseline")).toBeCloseTo(two, 12);
    expect(delongVariance(known.sums)).toBeCloseTo(v1 ?? Number.NaN, 12);
    expect(delongVariance(known.sums, "baseline")).toBeCloseTo(v2 ?? Number.NaN, 12);
    expect(delongVariance(known.sums, "both")).toBeCloseTo(cov ?? Number.NaN, 12);
    expectInterval(delongInterval(known.sums, 0.95), known.interval);
    expectInterval(delongDifferenceInterval(known.sums, 0.95), known.difference);
    const unpaired = delongUnpairedDifferenceInterval(known.sums, known.sums, 0.95, ["candidate", "baseline"]);
    expectInterval(unpaired, known.unpaired);
  });
});

test.each(oracle.newcombe)("newcombeAucInterval of $area, $positives : $negatives equals a root by scipy", (known) => {
  const { area, positives, negatives, interval } = known;
  expectInterval(newcombeAucInterval(area, positives, negatives, 0.95), interval);
  const { lower, upper } = newcombeAucInterval(area, positives, negatives, 0.05);
  expectInterval({ lower: upper, upper: lower }, interval);
});

describe("rocAucInterval", () => {
  const many = oracle.cases[2]?.sums as RankSums;

  test("is DeLong's where the area rests on enough rows", () => {
    expect(effectivePlacements(many)).toBeGreaterThan(smallestReliableRank.delong.atLeast);
    expect(rocAucInterval(many, 0.95)).toEqual(delongInterval(many, 0.95));
  });

  test("is the wider of two where it does not", () => {
    const few = oracle.cases[0]?.sums as RankSums;
    expect(effectivePlacements(few)).toBeLessThan(smallestReliableRank.delong.atLeast);
    const narrow = delongInterval(few, 0.95);
    const wide = newcombeAucInterval(rocAuc(few) ?? 0, 12, 30, 0.95);
    const chosen = rocAucInterval(few, 0.95);
    expect(chosen.lower).toBe(Math.min(narrow.lower, wide.lower));
    expect(chosen.upper).toBe(Math.max(narrow.upper, wide.upper));
  });

  test("has no bounds where DeLong has none; perfect separation rests on no row", () => {
    const tied = sumsOf(
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    );
    expect(rocAucInterval(tied, 0.95)).toEqual(unbounded);
    expect(rocAucInterval(sumsOf([], [[1, 1]]), 0.95)).toEqual(unbounded);
    expect(effectivePlacements(sumsOf([[2, 1]], [[1, 2]]))).toBe(0);
    expect(effectivePlacements(sumsOf([[2, 1]], [[1, 1]]), "baseline")).toBe(1);
    expect(newcombeAucInterval(0.5, 0, 3, 0.95)).toEqual(unbounded);
    expect(() => newcombeAucInterval(1.5, 3, 3, 0.95)).toThrow(RangeError);
  });
});

describe("without spread", () => {
  test("perfect separation is bounded by what min(P, N) independent pairs may have missed", () => {
    const sums = sumsOf(
      Array.from({ length: 20 }, (_, i) => [9, i]),
      Array.from({ length: 50 }, (_, i) => [1, i]),
    );
    const { lower, upper } = delongInterval(sums, 0.95);
    expect(lower).toBeCloseTo(0.05 ** (1 / 20), 12);
    expect(upper).toBe(1);
    const turned = sumsOf(
      Array.from({ length: 20 }, () => [1]),
      Array.from({ length: 50 }, () => [9]),
    );
    expect(delongInterval(turned, 0.95).upper).toBeCloseTo(1 - 0.05 ** (1 / 20), 12);
    expect(delongInterval(turned, 0.95).lower).toBe(0);
    expect(delongUnpairedDifferenceInterval(sums, sums, 0.95)).toEqual(unbounded);
  });

  test("models that rank alike differ by no more than min(P, N) pairs may have missed", () => {
    const positives = Array.from({ length: 10 }, (_, i) => [i, 2 * i]);
    const negatives = Array.from({ length: 10 }, (_, i) => [i - 3, 2 * i - 6]);
    const { lower, upper } = delongDifferenceInterval(sumsOf(positives, negatives), 0.95);
    expect(upper).toBeCloseTo(1 - 0.05 ** (1 / 10), 12);
    expect(lower).toBe(-upper);
  });

  test("ties everywhere, or too few rows, give no bounds", () => {
    const tied = sumsOf(
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    );
    expect(rocAuc(tied)).toBe(0.5);
    expect(delongInterval(tied, 0.95)).toEqual(unbounded);
    const few = sumsOf(
      [[1, 1]],
      [
        [0, 2],
        [2, 0],
      ],
    );
    expect(delongVariance(few)).toBeUndefined();
    expect(delongDifferenceVariance(few)).toBeUndefined();
    expect(delongInterval(few, 0.95)).toEqual(unbounded);
    expect(delongDifferenceInterval(few, 0.95)).toEqual(unbounded);
    expect(delongUnpairedDifferenceInterval(few, few, 0.95)).toEqual(unbounded);
    expect(rocAuc(sumsOf([], [[1, 1]]))).toBeUndefined();
  });

  test("opposite constant shifts give no bounds of a difference", () => {
    const opposite = sumsOf(
      [
        [1, 0],
        [1, 0],
      ],
      [
        [0, 1],
        [0, 1],
      ],
    );
    expect(delongDifferenceInterval(opposite, 0.95)).toEqual(unbounded);
  });
});

describe("properties", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 2,
    maxLength: 25,
  });

  test("turning the scores turns the area; turning one class's placements changes no variance", () => {
    fc.assert(
      fc.property(rows, rows, (positives, negatives) => {
        const sums = sumsOf(positives, negatives);
        const turned = sumsOf(
          positives.map((row) => row.map((x) => -x)),
          negatives.map((row) => row.map((x) => -x)),
        );
        expect(rocAuc(turned)).toBeCloseTo(1 - (rocAuc(sums) ?? 0), 12);
        expect(delongVariance(turned)).toBeCloseTo(delongVariance(sums) ?? 0, 12);
        const swapped = sumsOf(
          negatives.map((row) => row.map((x) => -x)),
          positives.map((row) => row.map((x) => -x)),
        );
        expect(rocAuc(swapped)).toBeCloseTo(rocAuc(sums) ?? 0, 12);
        expect(delongDifferenceVariance(swapped)).toBeCloseTo(delongDifferenceVariance(sums) ?? 0, 12);
      }),
    );
  });

  test("bounds widen with confidence and hold the area", () => {
    fc.assert(
      fc.property(rows, rows, (positives, negatives) => {
        const sums = sumsOf(positives, negatives);
        const [narrow, wide] = [delongInterval(sums, 0.9), delongInterval(sums, 0.99)];
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
        expect(narrow.lower).toBeLessThanOrEqual((rocAuc(sums) ?? 0) + 1e-12);
      }),
    );
  });
});

test("sums beyond 2^53 come as bigints and lose nothing", () => {
  // Half of the positives beat all negatives, half beat none: variance of placements is m / (4 (m - 1)).
  const m = 4_000_000n;
  const ofPositives = { n: Number(m), sum: (m / 2n) * 2n * m, sumSquares: (m / 2n) * 4n * m * m };
  const ofNegatives = { n: Number(m), sum: m * m, sumSquares: m * m * m };
  const sums = { positives: ofPositives, negatives: ofNegatives };
  expect(rocAuc(sums)).toBe(0.5);
  expect(delongVariance(sums)).toBeCloseTo(Number(m) / (4 * (Number(m) - 1)) / Number(m), 18);
  expect(() => delongVariance({ ...sums, positives: { ...ofPositives, sumSquares: 2 ** 60 } })).toThrow(RangeError);
  expect(() => delongVariance(sums, "both")).toThrow(RangeError);
  expect(() => rocAuc({ ...sums, positives: { ...ofPositives, sum: 3n * m * m } })).toThrow(RangeError);
  expect(() => delongInterval(sums, 1)).toThrow(RangeError);
});
