import fc from "fast-check";
import { describe, expect, test } from "vitest";
import oracle from "../../../../test/oracles/metrics.json" with { type: "json" };
import { normalQuantile } from "../distributions/index.ts";
import * as metrics from "../metrics/index.ts";
import {
  binarySmoothMetrics,
  deltaDifferenceInterval,
  deltaInterval,
  deltaUnpairedDifferenceInterval,
  fBetaSmoothMetric,
  multiclassSmoothMetrics,
  type SmoothMetric,
  smallestDenominator,
} from "./index.ts";
import { meanOf, product, quotient, squareRoot, weightedSum } from "./linearized.ts";

const { confusionMatrixFromCells, outcomesOf } = metrics;
const plainMetrics = { ...metrics };
const unbounded = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
const binaryNames = Object.keys(binarySmoothMetrics) as (keyof typeof binarySmoothMetrics)[];
const [binaryOracle, multiclassOracle] = oracle.delta;
type Known = Record<string, { value: number; influence: number[] }>;

function expectOracle(metric: SmoothMetric, known: typeof binaryOracle, name: string): void {
  for (const side of ["candidate", "baseline"] as const) {
    const figure = metric.linearize(outcomesOf(known?.cells ?? [], side));
    const expected = (known?.[side] as Known | undefined)?.[name];
    expect(figure?.value).toBeCloseTo(expected?.value ?? Number.NaN, 9);
    expected?.influence.forEach((value, i) => {
      expect(figure?.influence[i]).toBeCloseTo(value, 8);
    });
  }
}

describe("influence equals the numerical derivative of scikit-learn's metric", () => {
  test.each(binaryNames)("%s", (name) => expectOracle(binarySmoothMetrics[name], binaryOracle, name));

  const three = multiclassSmoothMetrics(3);
  test.each(Object.keys(three) as (keyof typeof three)[])("%s", (name) =>
    expectOracle(three[name], multiclassOracle as unknown as typeof binaryOracle, name),
  );
});

const cell = fc.record({
  label: fc.constantFrom(0, 1),
  candidate: fc.constantFrom(-1, 0, 1),
  baseline: fc.constantFrom(-1, 0, 1),
  n: fc.nat(60),
});
const samples = fc.array(cell, { minLength: 1, maxLength: 18 });

describe("properties", () => {
  test.each(binaryNames)("%s has the value of the plain function and influence of mean zero", (name) => {
    fc.assert(
      fc.property(samples, (cells) => {
        const unanswered = name === "selectionRate" ? "not_selected" : "wrong";
        const plain = plainMetrics[name](confusionMatrixFromCells(cells, "candidate", unanswered));
        const figure = binarySmoothMetrics[name].linearize(outcomesOf(cells));
        if (plain === undefined || figure === undefined) {
          expect(figure).toBe(plain);
          return;
        }
        expect(figure.value).toBeCloseTo(plain, 9);
        const sum = figure.influence.reduce((total, f, i) => total + f * (cells[i]?.n ?? 0), 0);
        const size = figure.influence.reduce((total, f, i) => total + Math.abs(f) * (cells[i]?.n ?? 0), 1);
        expect(sum / size).toBeCloseTo(0, 9);
      }),
    );
  });

  test("two classes: multiclass and binary metrics agree when all rows are answered", () => {
    const two = multiclassSmoothMetrics(2);
    const answered = fc.array(
      fc.record({ label: fc.constantFrom(0, 1), candidate: fc.constantFrom(0, 1), n: fc.integer({ min: 1, max: 60 }) }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(answered, (cells) => {
        for (const [binary, multiclass] of [
          ["matthewsCorrcoef", "multiclassMatthewsCorrcoef"],
          ["cohenKappa", "multiclassCohenKappa"],
          ["balancedAccuracy", "multiclassBalancedAccuracy"],
        ] as const) {
          const one = binarySmoothMetrics[binary].linearize(outcomesOf(cells));
          const other = two[multiclass].linearize(outcomesOf(cells));
          if (one === undefined) continue;
          expect(other?.value).toBeCloseTo(one.value, 9);
          one.influence.forEach((f, i) => {
            expect(other?.influence[i]).toBeCloseTo(f, 6);
          });
        }
      }),
    );
  });

  test("turning the pair round turns the interval round", () => {
    fc.assert(
      fc.property(samples, (cells) => {
        const turned = cells.map(({ candidate, baseline, ...rest }) => ({
          ...rest,
          candidate: baseline,
          baseline: candidate,
        }));
        const { lower, upper } = deltaDifferenceInterval(cells, binarySmoothMetrics.f1Score, 0.95);
        const other = deltaDifferenceInterval(turned, binarySmoothMetrics.f1Score, 0.95);
        expect(-other.upper).toBeCloseTo(lower, 9);
        expect(-other.lower).toBeCloseTo(upper, 9);
      }),
    );
  });

  test("splitting a cell in two changes nothing, more confidence widens", () => {
    fc.assert(
      fc.property(samples, (cells) => {
        const split = cells.flatMap((one) => [
          { ...one, n: Math.floor(one.n / 2) },
          { ...one, n: Math.ceil(one.n / 2) },
        ]);
        const metric = binarySmoothMetrics.balancedAccuracy;
        const [whole, parts] = [deltaInterval(cells, metric, 0.9), deltaInterval(split, metric, 0.9)];
        if (!Number.isFinite(whole.lower)) {
          expect(parts).toEqual(whole);
          return;
        }
        expect(parts.lower).toBeCloseTo(whole.lower, 9);
        expect(parts.upper).toBeCloseTo(whole.upper, 9);
        expect(deltaInterval(cells, metric, 0.95).lower).toBeLessThanOrEqual(whole.lower);
        expect(deltaInterval(cells, metric, 0.95).upper).toBeGreaterThanOrEqual(whole.upper);
      }),
    );
  });
});

describe("intervals", () => {
  const cells = [
    { label: 1, candidate: 1, baseline: 1, n: 600 },
    { label: 1, candidate: 0, baseline: 1, n: 100 },
    { label: 1, candidate: 1, baseline: 0, n: 100 },
    { label: 0, candidate: 0, baseline: 0, n: 900 },
    { label: 0, candidate: 1, baseline: 1, n: 300 },
  ];

  test("are those of the formula", () => {
    // precision 700 of 1000: sum w f^2 / n^2 with w of one more row right and one wrong, f = (x - 0.7) / 0.5 * ...
    const variance = (701 * 0.3 ** 2 + 301 * 0.7 ** 2) / 1000 ** 2;
    const third = (701 * 0.3 ** 3 - 301 * 0.7 ** 3) / 1000 ** 3;
    const z = normalQuantile(0.95);
    const { lower, upper } = deltaInterval(cells, binarySmoothMetrics.precision, 0.95);
    expect(lower).toBeCloseTo(0.7 - z * Math.sqrt(variance) + ((1 + 2 * z * z) * third) / (6 * variance), 12);
    expect(upper).toBeCloseTo(0.7 + z * Math.sqrt(variance), 12);
  });

  test("of a pair: recalls 0.875 each, 200 of 800 positives told apart", () => {
    const reach = normalQuantile(0.95) * (Math.sqrt(202) / 800);
    const { lower, upper } = deltaDifferenceInterval(cells, binarySmoothMetrics.recall, 0.95);
    expect(upper).toBeCloseTo(reach, 12);
    expect(lower).toBeCloseTo(-reach, 12);
  });

  test("agreement on every sampled row still leaves room for disagreement", () => {
    const same = [
      { label: 1, candidate: 1, baseline: 1, n: 30 },
      { label: 0, candidate: 0, baseline: 0, n: 30 },
    ];
    const { lower, upper } = deltaDifferenceInterval(same, binarySmoothMetrics.recall, 0.95);
    expect(upper).toBeCloseTo((normalQuantile(0.95) * Math.SQRT2) / 30, 12);
    expect(lower).toBe(-upper);
    const one = deltaInterval(same, binarySmoothMetrics.recall, 0.95);
    expect(one.upper).toBe(1);
    expect(one.lower).toBeLessThan(0.95);
  });

  test("of different rows add up", () => {
    const paired = deltaDifferenceInterval(cells, binarySmoothMetrics.precision, 0.95);
    const unpaired = deltaUnpairedDifferenceInterval(cells, cells, binarySmoothMetrics.precision, 0.95, [
      "candidate",
      "baseline",
    ]);
    expect(unpaired.upper - unpaired.lower).toBeGreaterThan(paired.upper - paired.lower);
    const single = deltaInterval(cells, binarySmoothMetrics.precision, 0.95);
    const same = deltaUnpairedDifferenceInterval(cells, cells, binarySmoothMetrics.precision, 0.95);
    expect(same.upper).toBeCloseTo((single.upper - 0.7) * Math.SQRT2, 12);
  });

  test("have no bounds where the metric has no value", () => {
    const negatives = [{ label: 0, candidate: 0, baseline: 0, n: 9 }];
    expect(deltaInterval(negatives, binarySmoothMetrics.recall, 0.95)).toEqual(unbounded);
    expect(deltaInterval([], binarySmoothMetrics.accuracy, 0.95)).toEqual(unbounded);
    expect(deltaDifferenceInterval(negatives, binarySmoothMetrics.matthewsCorrcoef, 0.95)).toEqual(unbounded);
    const apart = deltaUnpairedDifferenceInterval(negatives, cells, binarySmoothMetrics.f1Score, 0.95);
    expect(apart).toEqual(unbounded);
    expect(() => deltaInterval(cells, binarySmoothMetrics.f1Score, 0)).toThrow(RangeError);
  });

  test("claims below one half confidence lie on the other side", () => {
    const { lower, upper } = deltaInterval(cells, binarySmoothMetrics.precision, 0.2);
    expect(lower).toBeGreaterThan(0.7);
    expect(upper).toBeLessThan(0.7);
  });

  test("fBetaSmoothMetric has the value of fBetaScore", () => {
    const figure = fBetaSmoothMetric(2).linearize(outcomesOf(cells));
    expect(figure?.value).toBeCloseTo(metrics.fBetaScore(confusionMatrixFromCells(cells), 2) ?? 0, 12);
  });
});

test("smallestDenominator counts the rows that a metric divides by", () => {
  const cells = [
    { label: 1, candidate: 1, baseline: -1, n: 7 },
    { label: 0, candidate: 0, baseline: -1, n: 20 },
  ];
  expect(smallestDenominator(cells, binarySmoothMetrics.precision)).toBe(7);
  expect(smallestDenominator(cells, binarySmoothMetrics.precision, "baseline")).toBe(20);
  expect(smallestDenominator(cells, binarySmoothMetrics.matthewsCorrcoef)).toBe(7);
  expect(smallestDenominator(cells, multiclassSmoothMetrics(3).macroRecall)).toBe(0);
});

test("what is built from an undefined figure is undefined", () => {
  const one = meanOf([1, 1], [0, 1]);
  expect(meanOf([], [])).toBeUndefined();
  expect(quotient(one, undefined)).toBeUndefined();
  expect(product(one, undefined)).toBeUndefined();
  expect(weightedSum([one, undefined], [1, 1])).toBeUndefined();
  expect(weightedSum([], [])).toBeUndefined();
  expect(squareRoot(meanOf([1], [0]))).toBeUndefined();
});
