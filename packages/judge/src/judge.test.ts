import { canonicalJson, type Waiver } from "@tidegate/formats";
import { describe, expect, it, test } from "vitest";
import { read } from "./testing/change.ts";
import { verdictOf } from "./testing/judged.ts";
import { pairedRows } from "./testing/rows.ts";

const rows = pairedRows({ both: 800, onlyCandidate: 20, onlyBaseline: 20, neither: 160 });
const gates = (all: object, more: object = {}) => ({ model: { gates: all, ...more } });
const floor = (at_least: number, more: object = {}) => gates({ floor: { metric: "accuracy", at_least, ...more } });
const known = <T>(value: T) => ({ value });
const approved = (...logins: string[]) => ({
  authors: known(["eve"]),
  head: known("c1"),
  approvals: known(logins.map((login) => ({ login, commit: "c1", at: "2026-11-20T00:00:00Z" }))),
});

describe("arithmetic", () => {
  test.each([
    [0.75, {}, "pass"],
    [0.9, {}, "fail"],
    [0.82, {}, "ask"],
    [0.82, { when_undecided: "fail" }, "fail"],
    [0.82, { when_undecided: "warn" }, "warn"],
    [0.9, { severity: "warn" }, "warn"],
    [0.82, { severity: "warn" }, "warn"],
    [0.9, { severity: "note" }, "pass"],
  ])("accuracy at least %d with %o is %s", (limit, more, outcome) => {
    expect(verdictOf(floor(limit, more), rows).outcome).toBe(outcome);
  });

  it("is the same bytes twice, and canonical JSON", () => {
    const [one, two] = [1, 2].map(() => canonicalJson(verdictOf(floor(0.8), rows)));
    expect(one).toBe(two);
  });

  it("shows fail as warn before enforce_from and keeps the unreduced verdict", () => {
    const verdict = verdictOf({ ...floor(0.9), root: { enforce_from: "2027-02-01" } }, rows);
    expect(verdict).toMatchObject({
      outcome: "warn",
      unreduced: "fail",
      enforced: false,
      valid_until: "2027-02-01T00:00:00.000Z",
    });
  });

  it("still fails before enforce_from when the policy is deleted", () => {
    const verdict = verdictOf(
      { ...floor(0.75), headModel: null, root: { enforce_from: "2027-02-01" }, touched: ["tidegate.yaml"] },
      rows,
    );
    expect(verdict.outcome).toBe("fail");
  });
});

describe("approvals", () => {
  it("settle what was undecided", () => {
    const verdict = verdictOf(floor(0.82), rows, { facts: approved("ann") });
    expect(verdict.outcome).toBe("pass");
    expect(verdict.models[0]?.approvals).toEqual({ needed: 1, given: ["ann"], may: ["ann", "bob"] });
  });

  test.each([
    ["of strangers", approved("zoe")],
    ["of authors", { ...approved("ann"), authors: known(["Ann"]) }],
    ["of another head", { ...approved("ann"), head: known("c2") }],
    [
      "with unknown authors",
      { ...approved("ann"), authors: { unavailable: { code: "no_forge" as const, message: "no" } } },
    ],
  ])("%s do not count", (_, facts) => {
    expect(verdictOf(floor(0.82), rows, { facts }).outcome).toBe("ask");
  });

  it("turn a green model of this risk into ask until enough are given, each person once", () => {
    const scenario = { ...floor(0.75, {}), root: { review: { required_for: { low: 2 } } } };
    expect(verdictOf(scenario, rows).outcome).toBe("ask");
    expect(verdictOf(scenario, rows, { facts: approved("ann", "ann") }).outcome).toBe("ask");
    expect(verdictOf(scenario, rows, { facts: approved("ann", "bob") }).outcome).toBe("pass");
  });

  it("never settle a failure", () => {
    expect(verdictOf(floor(0.9), rows, { facts: approved("ann", "bob") }).outcome).toBe("fail");
  });
});

describe("waivers", () => {
  const waiver = (more: Partial<Waiver> = {}) =>
    read("waivers/w.yaml", "base", {
      model: "m",
      gate: "floor",
      reason: "r",
      owner: "ann",
      expires: "2026-11-21",
      ...more,
    });

  it("turn a failing gate into a warning, marked, until the end of their last day", () => {
    const verdict = verdictOf({ ...floor(0.9), waivers: [waiver()] }, rows);
    expect(verdict).toMatchObject({ outcome: "warn", unreduced: "fail", valid_until: "2026-11-22T00:00:00.000Z" });
    expect(verdict.models[0]?.gates[0]?.waived).toMatchObject({ owner: "ann" });
    expect(verdict.proposals).toContainEqual({ action: "record_waiver_use", model: "m" });
  });

  test.each([[{ expires: "2026-11-20" }], [{ model: "other" }], [{ gate: "other" }]])(
    "with %o do not count",
    (more) => {
      expect(verdictOf({ ...floor(0.9), waivers: [waiver(more)] }, rows).outcome).toBe("fail");
    },
  );
});

describe("fail closed", () => {
  it("fails when nothing was measured", () => {
    expect(verdictOf(floor(0.75), rows, { without: "outcomes" }).models[0]?.gates[0]).toMatchObject({
      status: "unmeasured",
      outcome: "fail",
    });
  });

  it("fails a touched model with nothing judged", () => {
    const verdict = verdictOf(gates({}), rows);
    expect(verdict.outcome).toBe("fail");
    expect(verdict.models[0]?.findings.map(({ rule }) => rule)).toContain("nothing-judged");
  });

  it("fails when all gates are skipped", () => {
    const keep = { keep: { metric: "accuracy", no_worse_than: "production", margin: 0.1 } };
    const scenario = {
      ...gates(keep, { baselines: { production: { deployed: "production", before_first: "skip" } } }),
      deployed: null,
    };
    expect(verdictOf(scenario, rows).outcome).toBe("fail");
  });

  it("fails a touched model that the plan leaves out", () => {
    expect(verdictOf(floor(0.75), rows, { plan: (planned) => ({ ...planned, models: [] }) }).outcome).toBe("fail");
  });

  it("fails without a manifest at the head", () => {
    const change = (same: Parameters<NonNullable<Parameters<typeof verdictOf>[2]>["change"] & object>[0]) => {
      const models = { m: { eval_results: [] } };
      return { ...same, documents: { ...same.documents, head: { ...same.documents.head, models } } };
    };
    expect(verdictOf(floor(0.75), rows, { change }).outcome).toBe("fail");
  });
});

describe("which models", () => {
  it("no model touched is not applicable", () => {
    expect(verdictOf({ ...floor(0.75), touched: ["README.md"] }, rows)).toMatchObject({
      outcome: "not_applicable",
      models: [],
    });
  });

  it("a base without policy gives a preview that does not block", () => {
    const verdict = verdictOf({ ...floor(0.9), basePolicy: false, touched: ["tidegate.yaml"] }, rows);
    expect(verdict).toMatchObject({ outcome: "not_applicable", unreduced: "fail", proposals: [] });
  });

  it("without a base every model is judged by its own policy, and said so", () => {
    const verdict = verdictOf({ ...floor(0.75), base: "none", touched: [] }, rows);
    expect(verdict.outcome).toBe("warn");
    expect(verdict.findings.map(({ rule }) => rule)).toContain("no-base");
  });

  it("uses the base's limits, not those that the change brings", () => {
    const headModel = { gates: { floor: { metric: "accuracy", at_least: 0.1 } } };
    const verdict = verdictOf({ ...floor(0.9), headModel, touched: ["tidegate.yaml", "models/m/model.yaml"] }, rows);
    expect(verdict.outcome).toBe("fail");
  });
});
