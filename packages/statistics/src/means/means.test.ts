import fc from "fast-check";
import { describe, expect, test } from "vitest";
import oracle from "../../../../test/oracles/means.json" with { type: "json" };
import * as means from "./index.ts";

const unbounded = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };

function expectInterval({ lower, upper }: { lower: number; upper: number }, known: readonly number[]): void {
  expect(lower).toBeCloseTo(known[0] ?? Number.NaN, 9);
  expect(upper).toBeCloseTo(known[1] ?? Number.NaN, 9);
}

/** The moments of some of the values. */
function part({ n, sums, products }: means.Moments, indices: readonly number[]): means.Moments {
  const pick = (list: readonly number[]) => indices.map((i) => list[i] ?? Number.NaN);
  return { n, sums: pick(sums), products: indices.map((i) => pick(products[i] ?? [])) };
}

test.each(oracle.pairs)("means of $moments.n rows equal scipy's and statsmodels'", (known) => {
  const { n, sums, products } = known.moments;
  const [c = 0, b = 0] = sums;
  const [[cc = 0, cb = 0] = [], [, bb = 0] = []] = products;
  expect(means.mean(n, c)).toBeCloseTo(known.mean, 9);
  expect(means.variance(n, c, cc)).toBeCloseTo(known.variance, 9);
  expect(means.covariance(n, c, b, cb)).toBeCloseTo(known.covariance, 9);
  expectInterval(means.meanInterval(n, c, cc, 0.95), known.interval);
  expectInterval(means.pairedMeanDifferenceInterval(n, c, b, cc, bb, cb, 0.95), known.paired);
  expectInterval(means.welchInterval({ n, sum: c, sumSquares: cc }, known.other, 0.95), known.welch);
});

test.each(oracle.errors)(
  "errors of $moments.n rows equal scikit-learn's, intervals those of numerical influence",
  (known) => {
    const { n, sums } = known.moments;
    const [sumY = 0, sumYY = 0, squares = 0] = sums;
    expect(means.meanSquaredError(n, squares)).toBeCloseTo(known.meanSquaredError, 9);
    expect(means.rootMeanSquaredError(n, squares)).toBeCloseTo(known.rootMeanSquaredError, 9);
    expect(means.meanAbsoluteError(n, known.sumAbsolute)).toBeCloseTo(known.meanAbsoluteError, 9);
    expect(means.meanAbsolutePercentageError(n, known.sumRelative)).toBeCloseTo(known.meanAbsolutePercentageError, 9);
    expect(means.meanError(n, known.sumErrors)).toBeCloseTo(known.meanError, 9);
    expect(means.r2Score(n, sumY, sumYY, squares)).toBeCloseTo(known.r2Score, 9);
    const fourth = known.moments.products[2]?.[2] ?? 0;
    expectInterval(means.rootMeanSquaredErrorInterval(n, squares, fourth, 0.95), known.rmseInterval);
    expectInterval(
      means.rootMeanSquaredErrorDifferenceInterval(part(known.moments, [2, 3]), 0.95),
      known.rmseDifference,
    );
    expectInterval(means.r2ScoreInterval(part(known.moments, [0, 1, 2]), 0.95), known.r2Interval);
    expectInterval(means.r2ScoreDifferenceInterval(known.moments, 0.95), known.r2Difference);
  },
);

test.each(oracle.probabilities)("losses of $n probabilities equal scikit-learn's", (known) => {
  expect(means.logLoss(known.n, known.sumLogLoss)).toBeCloseTo(known.logLoss, 9);
  expect(means.brierScoreLoss(known.n, known.sumSquaredErrors)).toBeCloseTo(known.brierScoreLoss, 9);
});

describe("clusterMeanInterval", () => {
  test.each(oracle.clusters)("equals CR2 by matrices, case %#", (known) => {
    const fit = means.clusterMean(known.sizes);
    expect(fit?.mean).toBeCloseTo(known.mean, 9);
    expect(fit?.variance).toBeCloseTo(known.variance, 9);
    expect(fit?.degreesOfFreedom).toBeCloseTo(known.degreesOfFreedom, 8);
    expectInterval(means.clusterMeanInterval(known.sizes, 0.95), known.interval);
  });

  test("clusters of one row are rows", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 }), (values) => {
        const [sum, squares] = [values.reduce((a, b) => a + b, 0), values.reduce((a, b) => a + b * b, 0)];
        const n = values.length;
        const rows = means.meanInterval(n, sum, squares, 0.95);
        const size = { size: 1, clusters: n, sumTotals: sum, sumSquaredTotals: squares };
        const clusters = means.clusterMeanInterval([size], 0.95);
        if (Number.isFinite(rows.lower)) expectInterval(clusters, [rows.lower, rows.upper]);
        expect(means.clusterMean([size])?.degreesOfFreedom).toBeCloseTo(n - 1, 9);
      }),
    );
  });

  test("has no bounds for fewer than two clusters or equal means; empty sizes do not count", () => {
    const one = { size: 4, clusters: 1, sumTotals: 3, sumSquaredTotals: 9 };
    const empty = { size: 0, clusters: 5, sumTotals: 0, sumSquaredTotals: 0 };
    expect(means.clusterMeanInterval([], 0.95)).toEqual(unbounded);
    expect(means.clusterMeanInterval([one, empty], 0.95)).toEqual(unbounded);
    const equal = { size: 4, clusters: 3, sumTotals: 9, sumSquaredTotals: 27 };
    expect(means.clusterMeanInterval([equal], 0.95)).toEqual(unbounded);
    expect(means.MINIMUM_CLUSTERS).toBe(20);
    expect(() => means.clusterMean([{ ...one, size: 0.5 }])).toThrow(RangeError);
  });
});

describe("properties", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
    minLength: 2,
    maxLength: 30,
  });
  const momentsOf = (values: readonly (readonly number[])[]): means.Moments => ({
    n: values.length,
    sums: [0, 1].map((i) => values.reduce((sum, row) => sum + (row[i] ?? 0), 0)),
    products: [0, 1].map((i) => [0, 1].map((j) => values.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0))),
  });

  test("moments of two parts add up to those of the whole", () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        expect(means.mergeMoments(momentsOf(a), momentsOf(b))).toEqual(momentsOf([...a, ...b]));
      }),
    );
  });

  test("intervals follow a change of unit, and the pair turned round changes sign", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 16 }), (values, k) => {
        const { n, sums, products } = momentsOf(values);
        const [c = 0, b = 0] = sums;
        const [[cc = 0, cb = 0] = [], [, bb = 0] = []] = products;
        const once = means.meanInterval(n, c, cc, 0.95);
        const scaled = means.meanInterval(n, k * c, k * k * cc, 0.95);
        if (Number.isFinite(once.lower)) expectInterval(scaled, [k * once.lower, k * once.upper]);
        const pair = means.pairedMeanDifferenceInterval(n, c, b, cc, bb, cb, 0.95);
        const turned = means.pairedMeanDifferenceInterval(n, b, c, bb, cc, cb, 0.95);
        if (Number.isFinite(pair.lower)) expectInterval(turned, [-pair.upper, -pair.lower]);
      }),
    );
  });
});

test("effective rows and clusters", () => {
  expect(means.effectiveRows(0, 0)).toBe(0);
  expect(means.effectiveRows(30, 90)).toBe(10);
  // Ten right clusters of 3 rows, two wrong ones: the wrong ones carry the doubt.
  const sizes = [{ size: 3, clusters: 12, sumTotals: 30, sumSquaredTotals: 90 }];
  expect(means.effectiveClusters(sizes)).toBe(2);
});

test("figures without rows or spread have no value and no bounds", () => {
  const { meanInterval, welchInterval, rootMeanSquaredErrorDifferenceInterval } = means;
  expect(means.mean(0, 0)).toBeUndefined();
  expect(means.variance(1, 2, 4)).toBeUndefined();
  expect(means.rootMeanSquaredError(0, 0)).toBeUndefined();
  expect(means.r2Score(3, 6, 12, 1)).toBeUndefined();
  expect(meanInterval(1, 2, 4, 0.95)).toEqual(unbounded);
  expect(meanInterval(3, 6, 12, 0.95)).toEqual(unbounded);
  const constant = { n: 3, sum: 6, sumSquares: 12 };
  expect(welchInterval(constant, constant, 0.95)).toEqual(unbounded);
  expect(welchInterval(constant, { n: 1, sum: 1, sumSquares: 1 }, 0.95)).toEqual(unbounded);
  expect(means.rootMeanSquaredErrorInterval(1, 2, 4, 0.95)).toEqual(unbounded);
  expect(means.rootMeanSquaredErrorInterval(3, 6, 12, 0.95)).toEqual(unbounded);
  const zero = (k: number): means.Moments => ({
    n: 2,
    sums: Array.from({ length: k }, () => 0),
    products: Array.from({ length: k }, () => Array.from({ length: k }, () => 0)),
  });
  expect(rootMeanSquaredErrorDifferenceInterval(zero(2), 0.95)).toEqual(unbounded);
  const single = {
    n: 1,
    sums: [1, 2],
    products: [
      [1, 2],
      [2, 4],
    ],
  };
  expect(rootMeanSquaredErrorDifferenceInterval(single, 0.95)).toEqual(unbounded);
  expect(means.r2ScoreInterval(zero(3), 0.95)).toEqual(unbounded);
  expect(means.r2ScoreDifferenceInterval(zero(4), 0.95)).toEqual(unbounded);
});

test("refuses impossible arguments", () => {
  expect(() => means.meanInterval(3, 6, 14, 1)).toThrow(RangeError);
  expect(() => means.mean(-1, 0)).toThrow(RangeError);
  expect(() => means.r2ScoreInterval({ n: 3, sums: [1], products: [[1]] }, 0.95)).toThrow(RangeError);
});
