import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { gateOf } from "../testing/judged.ts";
import type { Row } from "../testing/rows.ts";

const rank = ["pass", "warn", "ask", "fail"];
const regression = { task: "regression", predictions: { id: "id", prediction: "p" } };

/** A regression of 100 rows in two groups: production errs by these, the candidate by as much and more. */
function shiftedRows(more: (i: number) => number): Row[] {
  return Array.from({ length: 100 }, (_, i) => {
    const target = 1000 + i;
    const production = target + 20 + (i % 7);
    return {
      label: 0,
      answers: { candidate: 0, production: 0 },
      target,
      predicted: { candidate: production + more(i), production },
      slices: { sex: i % 2 === 0 ? "F" : "M" },
    };
  });
}

const keepError = { metric: "mean_absolute_error", no_worse_than: "production", margin: 1, in_each: ["sex"] };
const judged = (gate: object, rows: readonly Row[], model: object = {}) => gateOf(gate, rows, { model });

describe("a change that is the same on every row", () => {
  it("beyond the margin asks, although no harm can be proven", () => {
    const gate = judged(
      keepError,
      shiftedRows(() => 12),
      regression,
    );
    expect(gate).toMatchObject({ status: "undecided", outcome: "ask", decide: "harm" });
    expect(gate.comparisons.every(({ effect }) => effect?.lower === null && effect.upper === null)).toBe(true);
  });

  it("inside the margin is listed as not shown safe", () => {
    const gate = judged(
      keepError,
      shiftedRows(() => 0.5),
      regression,
    );
    expect(gate.status).toBe("notice");
  });

  it("on all rows asks too", () => {
    const { in_each: _, ...overall } = keepError;
    const gate = judged(
      overall,
      shiftedRows(() => 12),
      regression,
    );
    expect(gate).toMatchObject({ status: "undecided", outcome: "ask" });
  });
});

describe("scores turned upside down", () => {
  const rows: Row[] = Array.from({ length: 200 }, (_, i) => ({
    label: i % 2,
    answers: { candidate: 1 - (i % 2), production: i % 2 },
    scores: { candidate: i % 2 === 1 ? 0.1 : 0.9, production: i % 2 === 1 ? 0.9 : 0.1 },
    slices: { sex: i % 4 < 2 ? "F" : "M" },
  }));
  test.each([
    ["roc_auc", 0.02],
    ["log_loss", 0.02],
    ["brier_score", 0.02],
  ])("%s never merges", (metric, margin) => {
    const keep = { metric, no_worse_than: "production", margin };
    for (const gate of [keep, { ...keep, in_each: ["sex"] }]) {
      expect(["ask", "fail"]).toContain(judged(gate, rows).outcome);
    }
  });
});

describe("a worse candidate, under a gate that asks for proven harm", () => {
  it("never gets a better verdict when every row gets worse by as much", () => {
    const noise = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 100, maxLength: 100 });
    fc.assert(
      fc.property(noise, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 30 }), (each, better, worse) => {
        const at = (more: number) =>
          rank.indexOf(
            judged(
              keepError,
              shiftedRows((i) => (each[i] ?? 0) * Math.sign(better) + more),
              regression,
            ).outcome,
          );
        expect(at(better + worse)).toBeGreaterThanOrEqual(at(better));
      }),
      { numRuns: 40 },
    );
  });
});

test.each([
  ["no_worse_than", { no_worse_than: "production", margin: 1 }],
  ["better_than", { better_than: "production" }],
  ["no_worse_than", { no_worse_than: { best_within: "365d" } }],
])("a bias has no better or worse: %s is refused", (key, limit) => {
  const rows = shiftedRows(() => -500);
  const gate = judged({ metric: "mean_error", ...limit }, rows, regression);
  expect(gate).toMatchObject({
    status: "failed",
    outcome: "fail",
    message: expect.stringMatching(/cannot be compared with a baseline.*at_least and at_most/),
  });
  expect(key in limit).toBe(true);
  expect(judged({ metric: "mean_error", at_least: -1000 }, rows, regression).status).toBe("passed");
});
