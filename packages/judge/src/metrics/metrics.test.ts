import type { Plan, Sample } from "@tidegate/formats";
import { isKnown, keyOf } from "@tidegate/formats";
import { describe, expect, it, test } from "vitest";
import { answersOf } from "../rule.ts";
import { measured } from "../testing/measured.ts";
import { type Row, times } from "../testing/rows.ts";
import { findMetric, metricNames } from "./find-metric.ts";
import { metrics } from "./index.ts";
import { type MetricContext, overall } from "./metric.ts";
import { pairedShares } from "./paired-shares.ts";

const file = {
  predictions: { side: "head" as const, path: "p.csv" },
  columns: { id: "id", prediction: "p", score: "s" },
};
const sample = (task: Sample["task"]): Sample => ({
  task,
  test: { data: { side: "base", path: "t.csv" }, id: "id", label: "y", labels: "trusted" },
  slices: {},
  systems: { candidate: file, production: file },
  min_count: 1,
});

/** A metric of the candidate, and its change from production, on these rows. */
function figures(name: string, rows: readonly Row[], more: Partial<MetricContext> = {}) {
  const metric = findMetric(name);
  if (!metric) throw new Error(`no metric ${name}`);
  const context: MetricContext = {
    sample: sample(metric.tasks[0] ?? "binary"),
    slices: [],
    excludeUnanswered: false,
    ...more,
  };
  const needs = Object.fromEntries(
    [...metric.needs(context), ...metric.needs(context, "production")].map((need, i) => [i, need]),
  );
  const plan: Plan = {
    format: "tidegate/plan@1",
    models: [
      {
        model: "m",
        risk: "low",
        because: [],
        policy_from: "base",
        sample: { value: context.sample },
        baselines: {},
        needs: keyed(Object.values(needs)),
      },
    ],
  };
  const at = { context, answers: answersOf(measured(plan, rows).models.m), group: overall };
  return { one: metric.measure(at), pair: metric.compare?.(at, "production") };
}

function keyed(needs: Plan["models"][number]["needs"][string][]) {
  return Object.fromEntries(needs.map((need) => [keyOf(need), need]));
}

// tp 40, fp 10, fn 20, tn 30; production: 35, 10, 25, 30.
const binary: Row[] = [
  ...times(35, { label: 1, answers: { candidate: 1, production: 1 } }),
  ...times(5, { label: 1, answers: { candidate: 1, production: 0 } }),
  ...times(20, { label: 1, answers: { candidate: 0, production: 0 } }),
  ...times(10, { label: 0, answers: { candidate: 1, production: 1 } }),
  ...times(30, { label: 0, answers: { candidate: 0, production: 0 } }),
];

describe("binary figures are scikit-learn's", () => {
  test.each([
    ["accuracy", 0.7, 0.05],
    ["recall", 2 / 3, 5 / 60],
    ["specificity", 0.75, 0],
    ["false_positive_rate", 0.25, 0],
    ["false_negative_rate", 1 / 3, -5 / 60],
    ["selection_rate", 0.5, 0.05],
    ["precision", 0.8, 0.8 - 35 / 45],
    ["f1", 80 / 110, 80 / 110 - 70 / 105],
    ["jaccard", 40 / 70, 40 / 70 - 35 / 70],
    ["balanced_accuracy", (2 / 3 + 0.75) / 2, 5 / 120],
    ["matthews_corrcoef", 1000 / Math.sqrt(50 * 60 * 40 * 50), undefined],
    ["answer_rate", 1, 0],
  ])("%s", (name, value, change) => {
    const { one, pair } = figures(name, binary);
    if (!isKnown(one) || !pair || !isKnown(pair)) throw new Error("not known");
    expect(one.value.value).toBeCloseTo(value, 12);
    if (change !== undefined) expect(pair.value.difference.estimate).toBeCloseTo(change, 12);
    for (const estimate of [one.value.estimate, pair.value.difference]) {
      const { lower, upper } = estimate.interval(0.95);
      expect(lower).toBeLessThan(estimate.estimate);
      expect(upper).toBeGreaterThanOrEqual(estimate.estimate);
    }
  });
});

describe("a row without an answer is wrong", () => {
  const rows = [
    ...binary,
    ...times(10, { label: 1, answers: { candidate: -1 } }),
    ...times(10, { label: 0, answers: { candidate: -1 } }),
  ];
  test.each([
    ["accuracy", 70 / 120],
    ["recall", 40 / 70],
    ["specificity", 30 / 50],
    ["false_positive_rate", 20 / 50],
    ["selection_rate", 50 / 120],
    ["precision", 40 / 60],
    ["answer_rate", 100 / 120],
  ])("%s", (name, value) => {
    const { one } = figures(name, rows);
    expect(isKnown(one) && one.value.value).toBeCloseTo(value, 12);
  });
});

describe("regression", () => {
  const rows: Row[] = Array.from({ length: 200 }, (_, i) => ({
    label: 0,
    answers: { candidate: 0 },
    target: i % 10,
    predicted: { candidate: (i % 10) + (i % 2 === 0 ? 1 : -0.5), production: (i % 10) + 1 },
  }));
  test.each([
    ["mean_absolute_error", 0.75, -0.25],
    ["mean_error", 0.25, -0.75],
    ["mean_squared_error", 0.625, -0.375],
    ["rmse", Math.sqrt(0.625), Math.sqrt(0.625) - 1],
    ["r2", 1 - 0.625 / 8.25, 0.375 / 8.25],
  ])("%s", (name, value, change) => {
    const { one, pair } = figures(name, rows);
    if (!isKnown(one) || !pair || !isKnown(pair)) throw new Error("not known");
    expect(one.value.value).toBeCloseTo(value, 3);
    expect(pair.value.difference.estimate).toBeCloseTo(change, 3);
  });

  it("is unknown when a row has no answer, unless such rows are left out", () => {
    const missing = [...rows, { label: 0, answers: { candidate: -1 }, target: 3 }];
    expect(isKnown(figures("mean_absolute_error", missing).one)).toBe(false);
    const { one } = figures("mean_absolute_error", missing, { excludeUnanswered: true });
    expect(isKnown(one) && one.value.n).toBe(200);
  });
});

describe("ranks and percentiles", () => {
  const rows: Row[] = Array.from({ length: 100 }, (_, i) => ({
    label: i % 2,
    answers: { candidate: 1 },
    scores: { candidate: i % 2 === 1 ? i / 100 : (i * 0.7) / 100, production: 0.5 },
    latency: i,
  }));
  it("areas count pairs, ties one half", () => {
    const { one, pair } = figures("roc_auc", rows);
    const of = (label: number) => rows.filter((row) => row.label === label).map((row) => row.scores?.candidate ?? 0);
    const wins = of(1).flatMap((p) => of(0).map((n) => (p > n ? 1 : p === n ? 0.5 : 0) as number));
    expect(isKnown(one) && one.value.value).toBeCloseTo(wins.reduce((a, b) => a + b, 0) / wins.length, 12);
    expect(pair && isKnown(pair) && pair.value.baseline.value).toBe(0.5);
  });

  it("percentiles are upper edges of the bins", () => {
    const { one, pair } = figures("latency_p95_ms", rows);
    expect(isKnown(one) && one.value.value).toBe(95);
    expect(pair).toBeUndefined();
  });

  it("one class has no area", () => {
    const { one } = figures(
      "roc_auc",
      rows.filter(({ label }) => label === 1),
    );
    expect(isKnown(one)).toBe(false);
  });
});

describe("paired shares", () => {
  const boundsOf = (both: number, onlyCandidate: number, onlyBaseline: number) =>
    pairedShares({ both, onlyCandidate, onlyBaseline, n: 600 }).difference.interval(0.95);
  const notBetter = (worse: ReturnType<typeof boundsOf>, now: ReturnType<typeof boundsOf>) =>
    worse.lower <= now.lower + 1e-9 && worse.upper <= now.upper + 1e-9;

  test.each([1, 60, 300])("one more row wrong never gives a better bound, with %i rows right by both", (both) => {
    for (let i = 0; i < 44 * 33; i++) {
      const [b, c] = [1 + 3 * (i % 44), 4 * Math.floor(i / 44)];
      const now = boundsOf(both, b, c);
      expect(notBetter(boundsOf(both, b - 1, c), now), `${b} ${c} without one`).toBe(true);
      expect(notBetter(boundsOf(both - 1, b, c + 1), now), `${b} ${c} with one lost`).toBe(true);
    }
  });

  it.each([
    [0, 0],
    [200, 0],
    [0, 200],
  ])("holds where all or nothing is %i and %i", (onlyCandidate, onlyBaseline) => {
    const { lower, upper } = pairedShares({ both: 0, onlyCandidate, onlyBaseline, n: 200 }).difference.interval(0.95);
    expect(lower).toBeGreaterThanOrEqual(-1);
    expect(upper).toBeLessThanOrEqual(1);
  });
});

describe("the registry", () => {
  it("names every metric once", () => {
    expect(new Set(metricNames()).size).toBe(metricNames().length);
    expect(metricNames().length).toBe(metrics.reduce((sum, { aliases = [] }) => sum + 1 + aliases.length, 0));
  });
});
