import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { gateOf, verdictOf } from "../testing/judged.ts";
import { pairedRows, type Row, times } from "../testing/rows.ts";

const rows = pairedRows({ both: 800, onlyCandidate: 20, onlyBaseline: 20, neither: 160 });
const known = <T>(value: T) => ({ value });
const past = (value: number, at: string, group: string[] = [], slice: string | null = null) => ({
  model: "m",
  metric: "accuracy",
  slice,
  group,
  value,
  n: 1000,
  at,
});

describe("against a baseline", () => {
  test.each([
    [{ no_worse_than: "production", margin: 0.03 }, "passed", "tango"],
    [{ no_worse_than: "production", margin: 0.001 }, "undecided", "tango"],
    [{ no_worse_than: "production", relative_margin: 0.05 }, "passed", "nam-blackwelder"],
    [{ better_than: "production" }, "undecided", "tango"],
    [{ better_than: "old" }, "passed", "tango"],
    [{ no_worse_than: "new", margin: 0.05 }, "failed", "tango"],
    [{ better_than: "new" }, "failed", "tango"],
    [{ better_than: "human" }, "passed", "newcombe"],
    [{ no_worse_than: "paper", margin: 0.005 }, "undecided", "clopper-pearson"],
  ])("%o is %s by %s", (limit, status, method) => {
    const data = rows.map((row) => ({ ...row, answers: { ...row.answers, old: 0, new: 1 } }));
    const baselines = {
      production: { deployed: "production" },
      old: { predictions: "old.csv" },
      new: { predictions: "new.csv" },
      human: { metrics: { accuracy: { value: 0.7, n: 500 } }, source: "audit" },
      paper: { metrics: { accuracy: 0.81 }, source: "paper" },
    };
    const gate = gateOf({ metric: "accuracy", ...limit }, data, { model: { baselines } });
    expect(gate).toMatchObject({ status, comparisons: [{ method }] });
  });

  it("takes a published figure at the unfavourable end of its rounding", () => {
    const model = { baselines: { paper: { metrics: { accuracy: 0.81 }, source: "paper" } } };
    const gate = gateOf({ metric: "accuracy", no_worse_than: "paper", margin: 0.005 }, rows, { model });
    expect(gate.comparisons[0]?.baseline).toEqual({ value: 0.815, n: null });
  });

  test.each([
    [
      "a baseline that the policy does not have",
      { no_worse_than: "prodution", margin: 0.1 },
      "failed",
      /did you mean production/,
    ],
    ["a metric that does not exist", { metric: "acuracy", at_least: 0 }, "failed", /did you mean accuracy/],
    ["a metric of another task", { metric: "r2", at_least: 0 }, "failed", /not for the task binary/],
    ["a slice that the policy does not have", { at_least: 0, in_each: ["sx"] }, "failed", /no slice sx/],
    ["parts without across", { metric: "equalized_odds", at_least: 0 }, "failed", /across/],
    ["an empty ledger's absence", { no_worse_than: { best_within: "365d" } }, "unmeasured", /ledger/],
    ["a slice without rows", { at_least: 0, in_each: ["sex"] }, "unmeasured", /sex/],
  ])("fails closed for %s", (_, limit, status, message) => {
    const gate = gateOf({ metric: "accuracy", ...limit }, rows);
    expect(gate).toMatchObject({ status, outcome: "fail", message: expect.stringMatching(message) });
  });

  it("fails a score metric without a score column", () => {
    const gate = gateOf({ metric: "roc_auc", at_least: 0.5 }, rows, {
      model: { predictions: { id: "id", prediction: "p" } },
    });
    expect(gate).toMatchObject({ status: "failed", message: expect.stringContaining("score column") });
  });

  it("is unmeasured when nothing or another version is deployed, skipped when the policy says so", () => {
    const keep = { metric: "accuracy", no_worse_than: "production", margin: 0.1 };
    expect(gateOf(keep, rows, { deployed: null }).status).toBe("unmeasured");
    expect(gateOf(keep, rows, { deployed: "c" }).status).toBe("unmeasured");
    const skip = { baselines: { production: { deployed: "production", before_first: "skip" } } };
    expect(gateOf(keep, rows, { deployed: null, model: skip }).status).toBe("not_applicable");
    expect(gateOf(keep, rows, { deployed: "c", model: skip }).status).toBe("unmeasured");
  });

  it("does not test what did not change, but only if it was measured", () => {
    const keep = { metric: "accuracy", no_worse_than: "production", margin: 0 };
    expect(gateOf(keep, rows, { candidate: "a" }).status).toBe("unchanged");
    expect(gateOf(keep, rows, { candidate: "a" }, { without: "outcomes" }).status).toBe("unmeasured");
  });

  it("compares with the best figure of the ledger", () => {
    const best = { metric: "accuracy", no_worse_than: { best_within: "30d" }, margin: 0.05 };
    const judged = (...history: ReturnType<typeof past>[]) =>
      gateOf(best, rows, {}, { facts: { history: known(history) } }).status;
    expect(judged(past(0.7, "2026-11-01T00:00:00Z"), past(0.75, "2026-11-02T00:00:00Z"))).toBe("passed");
    expect(judged(past(0.99, "2026-11-01T00:00:00Z"), past(0.7, "2026-11-02T00:00:00Z"))).toBe("failed");
    expect(judged(past(0.7, "2026-01-01T00:00:00Z"))).toBe("unmeasured");
    expect(judged()).toBe("not_applicable");
  });
});

describe("in each group", () => {
  const group = (sex: string, right: number, n: number): Row[] => [
    ...times(right, { label: 1, answers: { candidate: 1, production: 1 }, slices: { sex } }),
    ...times(n - right, { label: 1, answers: { candidate: 0, production: 1 }, slices: { sex } }),
  ];
  const floor = { metric: "accuracy", at_least: 0.7, in_each: ["sex"] };

  test.each([
    ["every group is safe", [group("F", 450, 500), group("M", 450, 500)], {}, "passed"],
    ["one group is harmed", [group("F", 200, 500), group("M", 450, 500)], {}, "failed"],
    ["one group is not shown safe", [group("F", 15, 20), group("M", 450, 500)], {}, "notice"],
    [
      "one group is not shown safe and proof is asked for",
      [group("F", 15, 20), group("M", 450, 500)],
      { decide: "proof" },
      "undecided",
    ],
    ["a group is too small to show", [group("F", 2, 2), group("M", 450, 500)], {}, "notice"],
    ["a small group is below min_n", [group("F", 2, 2), group("M", 450, 500)], { min_n: 30 }, "passed"],
    ["all groups are too small", [group("F", 2, 2), group("M", 3, 3)], {}, "undecided"],
  ])("%s", (_, parts, more, status) => {
    expect(gateOf({ ...floor, ...more }, parts.flat(), {}, { minCount: 5 }).status).toBe(status);
  });

  it("fails when a group that an earlier evaluation had is gone", () => {
    const history = known([past(0.9, "2026-11-01T00:00:00Z", ["X"], "sex")]);
    const gate = gateOf(floor, [group("F", 450, 500), group("M", 450, 500)].flat(), {}, { facts: { history } });
    expect(gate).toMatchObject({ status: "unmeasured", outcome: "fail", message: expect.stringContaining("X") });
  });

  it("fails when a part of a cut has no rows", () => {
    const model = { slices: { sex: { column: "sex", cut: [25, 45] } } };
    expect(gateOf(floor, group("< 25", 450, 500), { model })).toMatchObject({
      status: "unmeasured",
      message: expect.stringContaining("[25, 45)"),
    });
  });

  it("corrects for the number of groups before it fails", () => {
    const even = (n: number) => Array.from({ length: n }, (_, i) => group(`g${i}`, 90, 100)).flat();
    const weak = group("weak", 61, 100);
    expect(gateOf({ ...floor, in_each: ["sex"] }, weak).status).toBe("failed");
    expect(gateOf({ ...floor, in_each: ["sex"] }, [...weak, ...even(30)]).status).toBe("notice");
  });
});

describe("across groups", () => {
  const group = (sex: string, selected: number, n: number): Row[] => [
    ...times(selected, { label: 1, answers: { candidate: 1 }, slices: { sex } }),
    ...times(n - selected, { label: 1, answers: { candidate: 0 }, slices: { sex } }),
  ];
  const ratio = { metric: "selection_rate", across: "sex", min_ratio: 0.8 };

  test.each([
    [[group("F", 500, 1000), group("M", 500, 1000)], ratio, "passed", "koopman"],
    [[group("F", 200, 1000), group("M", 500, 1000)], ratio, "failed", "koopman"],
    [[group("F", 42, 100), group("M", 50, 100)], ratio, "undecided", "koopman"],
    [
      [group("F", 500, 1000), group("M", 500, 1000)],
      { metric: "selection_rate", across: "sex", max_difference: 0.1 },
      "passed",
      "miettinen-nurminen",
    ],
    [
      [group("F", 200, 1000), group("M", 500, 1000)],
      { metric: "selection_rate", across: "sex", max_difference: 0.1 },
      "failed",
      "miettinen-nurminen",
    ],
  ])("case %#", (parts, gate, status, method) => {
    const found = gateOf(gate, parts.flat());
    expect(found).toMatchObject({ status, comparisons: [{ method }, { method }] });
  });

  it("has nothing to compare in one group", () => {
    expect(gateOf(ratio, group("F", 500, 1000)).status).toBe("unmeasured");
  });

  it("compares both rates for equalized odds", () => {
    const negatives = (sex: string, n: number) => times(n, { label: 0, answers: { candidate: 0 }, slices: { sex } });
    const data = [...group("F", 500, 1000), ...group("M", 500, 1000), ...negatives("F", 900), ...negatives("M", 900)];
    const gate = gateOf({ metric: "equalized_odds", across: "sex", max_difference: 0.1 }, data);
    expect(gate.comparisons.map(({ metric }) => metric)).toEqual([
      "true_positive_rate",
      "true_positive_rate",
      "false_positive_rate",
      "false_positive_rate",
    ]);
    expect(gate.status).toBe("passed");
  });
});

describe("power and anchors", () => {
  it("warns when an equally good candidate would rarely pass, with the margin that would do", () => {
    const keep = { keep: { metric: "accuracy", no_worse_than: "production", margin: 0.005 } };
    const [model] = verdictOf({ model: { gates: keep } }, rows).models;
    expect(model?.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["power", "anchor"]));
    expect(model?.gates[0]?.comparisons[0]?.power?.equal_candidate_passes).toBeLessThan(0.8);
  });

  it("an absolute gate of the same metric and scope is an anchor", () => {
    const both = {
      keep: { metric: "accuracy", no_worse_than: "production", margin: 0.05 },
      floor: { metric: "accuracy", at_least: 0.5 },
    };
    const rules = verdictOf({ model: { gates: both } }, rows).models[0]?.findings.map(({ rule }) => rule);
    expect(rules).not.toContain("anchor");
    expect(rules).not.toContain("power");
  });
});

describe("a worse candidate", () => {
  const rank = ["pass", "warn", "ask", "fail"];
  it("never gets a better verdict", () => {
    const table = fc.record({
      both: fc.integer({ min: 1, max: 200 }),
      onlyCandidate: fc.integer({ min: 1, max: 60 }),
      onlyBaseline: fc.integer({ min: 0, max: 60 }),
      neither: fc.integer({ min: 1, max: 100 }),
    });
    const outcome = (cells: Parameters<typeof pairedRows>[0], gate: object) =>
      rank.indexOf(gateOf(gate, pairedRows(cells)).outcome);
    fc.assert(
      fc.property(table, fc.boolean(), (cells, lost) => {
        const worse = lost
          ? { ...cells, both: cells.both - 1, onlyBaseline: cells.onlyBaseline + 1 }
          : { ...cells, onlyCandidate: cells.onlyCandidate - 1, neither: cells.neither + 1 };
        for (const gate of [
          { metric: "accuracy", no_worse_than: "production", margin: 0.05 },
          { metric: "accuracy", at_least: 0.7 },
        ]) {
          expect(outcome(worse, gate)).toBeGreaterThanOrEqual(outcome(cells, gate));
        }
      }),
      { numRuns: 60 },
    );
  });
});
