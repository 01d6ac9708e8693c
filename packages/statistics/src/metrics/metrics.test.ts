import fc from "fast-check";
import { describe, expect, test } from "vitest";
import oracle from "../../../../test/oracles/metrics.json" with { type: "json" };
import * as all from "./index.ts";

const metrics = { ...all };
const { fBetaScore, outcomesOf } = metrics;
const matrices = fc.record({ tp: fc.nat(200), fp: fc.nat(200), fn: fc.nat(200), tn: fc.nat(200) });

/** scikit-learn's value, or undefined where ours is: it says 0 for these when a denominator is zero. */
function expectFigure(ours: number | undefined, theirs: number | null): void {
  if (ours === undefined) expect([0, null]).toContain(theirs);
  else expect(ours).toBeCloseTo(theirs ?? Number.NaN, 9);
}

describe("binary metrics", () => {
  const names = [
    "accuracy",
    "balancedAccuracy",
    "precision",
    "recall",
    "truePositiveRate",
    "specificity",
    "falsePositiveRate",
    "falseNegativeRate",
    "f1Score",
    "jaccardScore",
    "matthewsCorrcoef",
    "cohenKappa",
    "selectionRate",
  ] as const;

  test.each(names)("%s equals scikit-learn's", (name) => {
    for (const known of oracle.binary) expectFigure(metrics[name](known.matrix), known[name]);
  });

  test("fBetaScore equals scikit-learn's", () => {
    for (const known of oracle.binary) {
      expectFigure(fBetaScore(known.matrix, 2), known.fBeta2);
      expectFigure(fBetaScore(known.matrix, 0.5), known.fBetaHalf);
    }
  });

  test.each(names)("%s has no value without rows", (name) => {
    expect(metrics[name]({ tp: 0, fp: 0, fn: 0, tn: 0 })).toBeUndefined();
  });

  test.each(names)("%s does not change when every count is multiplied", (name) => {
    fc.assert(
      fc.property(matrices, fc.integer({ min: 2, max: 9 }), ({ tp, fp, fn, tn }, k) => {
        const once = metrics[name]({ tp, fp, fn, tn });
        const often = metrics[name]({ tp: k * tp, fp: k * fp, fn: k * fn, tn: k * tn });
        if (once === undefined) expect(often).toBeUndefined();
        else expect(often).toBeCloseTo(once, 9);
      }),
    );
  });

  test("swapping the classes keeps the symmetric metrics and swaps recall with specificity", () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const swapped = { tp: matrix.tn, fp: matrix.fn, fn: matrix.fp, tn: matrix.tp };
        for (const name of ["accuracy", "balancedAccuracy", "matthewsCorrcoef", "cohenKappa"] as const) {
          const value = metrics[name](matrix);
          if (value === undefined) expect(metrics[name](swapped)).toBeUndefined();
          else expect(metrics[name](swapped)).toBeCloseTo(value, 9);
        }
        expect(metrics.recall(swapped)).toBe(metrics.specificity(matrix));
      }),
    );
  });

  test("refuses what is no count", () => {
    expect(() => metrics.accuracy({ tp: -1, fp: 0, fn: 0, tn: 0 })).toThrow(RangeError);
    expect(() => metrics.accuracy({ tp: 0.5, fp: 0, fn: 0, tn: 0 })).toThrow(RangeError);
    expect(() => fBetaScore({ tp: 1, fp: 0, fn: 0, tn: 0 }, 0)).toThrow(RangeError);
  });
});

describe("multiclass metrics", () => {
  const names = [
    "multiclassAccuracy",
    "multiclassBalancedAccuracy",
    "multiclassMatthewsCorrcoef",
    "multiclassCohenKappa",
    "macroPrecision",
    "macroRecall",
    "macroF1Score",
    "weightedPrecision",
    "weightedRecall",
    "weightedF1Score",
  ] as const;

  test.each(names)("%s equals scikit-learn's", (name) => {
    for (const known of oracle.multiclass) expect(metrics[name](known)).toBeCloseTo(known[name], 9);
  });

  test.each(["classPrecision", "classRecall", "classF1Score"] as const)("%s equals scikit-learn's", (name) => {
    for (const known of oracle.multiclass) {
      const ours = metrics[name](known);
      known[name].forEach((value, k) => {
        expect(ours[k]).toBeCloseTo(value, 9);
      });
    }
  });

  test("a class that is never seen leaves macro figures without a value, weighted ones with", () => {
    const unseen = {
      counts: [
        [5, 1, 0],
        [2, 4, 0],
        [0, 0, 0],
      ],
      unanswered: [0, 0, 0],
    };
    expect(metrics.macroF1Score(unseen)).toBeUndefined();
    expect(metrics.multiclassBalancedAccuracy(unseen)).toBeUndefined();
    expect(metrics.weightedF1Score(unseen)).toBeCloseTo((6 * (10 / 13) + 6 * (8 / 11)) / 12, 12);
    const never = {
      counts: [
        [5, 0],
        [3, 0],
      ],
      unanswered: [0, 0],
    };
    expect(metrics.weightedPrecision(never)).toBeUndefined();
    expect(metrics.multiclassMatthewsCorrcoef(never)).toBeUndefined();
    expect(
      metrics.multiclassCohenKappa({
        counts: [
          [5, 0],
          [0, 0],
        ],
        unanswered: [0, 0],
      }),
    ).toBeUndefined();
    const silent = {
      counts: [
        [0, 0],
        [0, 0],
      ],
      unanswered: [3, 2],
    };
    expect(metrics.multiclassMatthewsCorrcoef(silent)).toBeUndefined();
    const none = { counts: [[0]], unanswered: [0] };
    for (const name of names) expect(metrics[name](none)).toBeUndefined();
  });

  test("two classes give the binary figures", () => {
    fc.assert(
      fc.property(matrices, ({ tp, fp, fn, tn }) => {
        const both = {
          counts: [
            [tn, fp],
            [fn, tp],
          ],
          unanswered: [0, 0],
        };
        const same = (a: number | undefined, b: number | undefined) =>
          a === undefined ? expect(b).toBeUndefined() : expect(b).toBeCloseTo(a, 9);
        same(metrics.matthewsCorrcoef({ tp, fp, fn, tn }), metrics.multiclassMatthewsCorrcoef(both));
        same(metrics.cohenKappa({ tp, fp, fn, tn }), metrics.multiclassCohenKappa(both));
        same(metrics.balancedAccuracy({ tp, fp, fn, tn }), metrics.multiclassBalancedAccuracy(both));
        expect(metrics.oneVersusRest(both, 1)).toEqual({ tp, fp, fn, tn });
      }),
    );
  });

  test("refuses what is no square of counts", () => {
    expect(() => metrics.macroRecall({ counts: [[1, 2]], unanswered: [0] })).toThrow(RangeError);
    expect(() => metrics.macroRecall({ counts: [], unanswered: [] })).toThrow(RangeError);
    expect(() => metrics.macroRecall({ counts: [[1]], unanswered: [] })).toThrow(RangeError);
    expect(() => metrics.oneVersusRest({ counts: [[1]], unanswered: [0] }, 1)).toThrow(RangeError);
  });
});

describe("outcome cells", () => {
  const cells = [
    { label: 1, candidate: 1, baseline: 0, n: 4 },
    { label: 1, candidate: -1, baseline: 1, n: 2 },
    { label: 0, candidate: -1, baseline: 0, n: 3 },
    { label: 0, candidate: 0, baseline: 1, n: 5 },
  ];

  test("a row without an answer is wrong, and not selected", () => {
    expect(metrics.confusionMatrixFromCells(cells)).toEqual({ tp: 4, fp: 3, fn: 2, tn: 5 });
    const selected = metrics.confusionMatrixFromCells(cells, "candidate", "not_selected");
    expect(selected).toEqual({ tp: 4, fp: 0, fn: 2, tn: 8 });
    expect(metrics.confusionMatrixFromCells(cells, "baseline")).toEqual({ tp: 2, fp: 5, fn: 4, tn: 3 });
    const counts = metrics.classCountsFromCells(cells, 2);
    expect(counts).toEqual({
      counts: [
        [5, 0],
        [0, 4],
      ],
      unanswered: [3, 2],
    });
    expect(metrics.oneVersusRest(counts, 1)).toEqual(selected);
  });

  test("refuses classes out of range", () => {
    expect(() => outcomesOf([{ label: 0, candidate: 0, n: 1 }], "baseline")).toThrow(RangeError);
    expect(() => outcomesOf([{ label: 0, candidate: -2, n: 1 }])).toThrow(RangeError);
    expect(() => outcomesOf([{ label: -1, candidate: 0, n: 1 }])).toThrow(RangeError);
    expect(() => metrics.confusionMatrixFromCells([{ label: 2, candidate: 0, n: 1 }])).toThrow(RangeError);
    expect(() => metrics.classCountsFromCells([{ label: 2, candidate: 0, n: 1 }], 2)).toThrow(RangeError);
  });
});

describe("curves and calibration", () => {
  test("rocCurve, precisionRecallCurve and averagePrecision equal scikit-learn's", () => {
    for (const known of oracle.curves) {
      const roc = metrics.rocCurve(known.bins) ?? [];
      const recalls = metrics.precisionRecallCurve(known.bins) ?? [];
      // scikit-learn appends (precision 1, recall 0), cut off in the oracle, and stops at no recall of ours.
      expectList(
        roc.map((point) => point.falsePositiveRate),
        known.falsePositiveRate,
      );
      expectList(
        roc.map((point) => point.truePositiveRate),
        known.truePositiveRate,
      );
      expectList(
        recalls.map((point) => point.precision),
        known.precision,
      );
      expectList(
        recalls.map((point) => point.recall),
        known.recall,
      );
      expect(metrics.averagePrecision(known.bins)).toBeCloseTo(known.averagePrecision, 9);
    }
  });

  test("curves have no value without both classes", () => {
    expect(metrics.rocCurve([])).toBeUndefined();
    expect(metrics.rocCurve([{ positives: 3, negatives: 0 }])).toBeUndefined();
    expect(metrics.averagePrecision([{ positives: 0, negatives: 3 }])).toBeUndefined();
  });

  test("calibrationError equals scikit-learn's calibration curve, weighted", () => {
    const { bins, calibrationError } = oracle.calibration;
    expect(metrics.calibrationError(bins)).toBeCloseTo(calibrationError, 9);
    expect(metrics.calibrationError([])).toBeUndefined();
  });

  function expectList(ours: readonly number[], theirs: readonly number[]): void {
    expect(ours.length).toBe(theirs.length);
    theirs.forEach((value, i) => {
      expect(ours[i]).toBeCloseTo(value, 9);
    });
  }
});
