import fc from "fast-check";
import { expect, test } from "vitest";
import oracle from "../../../../test/oracles/means.json" with { type: "json" };
import { quantileFromHistogram, quantileInterval, quantileRanks } from "./index.ts";

test.each(oracle.quantiles)(
  "quantileRanks of $n rows at $q equals a search of the binomial",
  ({ n, q, lower, upper }) => {
    expect(quantileRanks(n, q, 0.95)).toEqual({ lower: lower ?? undefined, upper: upper ?? undefined });
  },
);

test("an upper bound of the 95th percentile needs 59 rows", () => {
  expect(quantileRanks(58, 0.95, 0.95).upper).toBeUndefined();
  expect(quantileRanks(59, 0.95, 0.95).upper).toBe(59);
  expect(quantileRanks(0, 0.5, 0.95)).toEqual({ lower: undefined, upper: undefined });
});

test("quantileFromHistogram of single values is numpy's inverted_cdf", () => {
  const bins = [1, 2, 5, 9].map((value, i) => ({ lower: value, upper: value, n: i + 1 }));
  // numpy.quantile([1, 2, 2, 5, 5, 5, 9, 9, 9, 9], q, method="inverted_cdf")
  const known = { 0: 1, 0.1: 1, 0.11: 2, 0.3: 2, 0.31: 5, 0.6: 5, 0.61: 9, 1: 9 };
  for (const [q, value] of Object.entries(known)) expect(quantileFromHistogram(bins, Number(q))?.lower).toBe(value);
  expect(quantileFromHistogram([], 0.5)).toBeUndefined();
  const hundred = Array.from({ length: 100 }, (_, i) => ({ lower: i + 1, upper: i + 1, n: 1 }));
  for (let k = 1; k <= 100; k++) expect(quantileFromHistogram(hundred, k / 100)?.lower).toBe(k);
});

test("quantileInterval takes the outer edges of the bins that hold the ranks", () => {
  const bins = [
    { lower: 0, upper: 10, n: 50 },
    { lower: 10, upper: 20, n: 40 },
    { lower: 20, upper: 50, n: 10 },
  ];
  expect(quantileInterval(bins, 0.5, 0.95)).toEqual({ lower: 0, upper: 20 });
  expect(quantileInterval([{ lower: 0, upper: 1, n: 4 }], 0.95, 0.95).upper).toBe(Number.POSITIVE_INFINITY);
  expect(quantileInterval([{ lower: 0, upper: 1, n: 4 }], 0.05, 0.95).lower).toBe(Number.NEGATIVE_INFINITY);
});

test("ranks are mirrored when the order is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 99 }), (n, percent) => {
      const [own, mirrored] = [quantileRanks(n, percent / 100, 0.95), quantileRanks(n, 1 - percent / 100, 0.95)];
      if (own.upper !== undefined) expect(mirrored.lower).toBe(n + 1 - own.upper);
      if (own.lower !== undefined && own.upper !== undefined) expect(own.lower).toBeLessThanOrEqual(own.upper);
    }),
  );
});

test("refuses impossible arguments", () => {
  expect(() => quantileRanks(10, 0, 0.95)).toThrow(RangeError);
  expect(() => quantileRanks(1.5, 0.5, 0.95)).toThrow(RangeError);
  expect(() => quantileRanks(10, 0.5, 1)).toThrow(RangeError);
  expect(() => quantileFromHistogram([], 2)).toThrow(RangeError);
  expect(() => quantileFromHistogram([{ lower: 0, upper: 1, n: -1 }], 0.5)).toThrow(RangeError);
});
