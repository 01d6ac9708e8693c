import { describe, expect, it } from "vitest";
import { gateOf, verdictOf } from "../testing/judged.ts";
import { pairedRows, times } from "../testing/rows.ts";

const rows = pairedRows({ both: 800, onlyCandidate: 20, onlyBaseline: 20, neither: 160 });
const many = (factor: number) =>
  pairedRows({ both: 800 * factor, onlyCandidate: 20 * factor, onlyBaseline: 20 * factor, neither: 160 * factor });

describe("rows that would settle an undecided gate", () => {
  const keep = { metric: "accuracy", no_worse_than: "production", margin: 0.008 };

  it("are more than there are, and do settle it when the observed difference stays", () => {
    const gate = gateOf(keep, rows);
    const needed = gate.comparisons[0]?.rows_needed ?? 0;
    expect(gate.status).toBe("undecided");
    expect(needed).toBeGreaterThan(1000);
    expect(gate.message).toMatch(/about [\d,]+ rows of the test set, now 1,000, would settle it/);
    expect(gateOf(keep, many(Math.ceil(needed / 1000))).status).toBe("passed");
  });

  it("put the limit z(confidence) + z(power) standard errors away, a little more as exact bounds are wider", () => {
    const needed = gateOf({ metric: "accuracy", at_least: 0.81 }, rows).comparisons[0]?.rows_needed ?? 0;
    const normal = (Math.sqrt(0.82 * 0.18) * (1.645 + 0.842)) / 0.01;
    expect(needed / normal ** 2).toBeGreaterThan(1);
    expect(needed / normal ** 2).toBeLessThan(1.2);
  });

  it("are not named when the estimate is on the wrong side of its limit", () => {
    const gate = gateOf({ metric: "accuracy", at_least: 0.825 }, rows);
    expect(gate.comparisons[0]).not.toHaveProperty("rows_needed");
    expect(gate.message).toMatch(/82\.0% \[.*\]; at least 82\.5% is neither .*wrong side of the limit$/);
  });

  it("are not named when the baseline has rows of its own", () => {
    const model = { baselines: { human: { metrics: { accuracy: { value: 0.8, n: 500 } }, source: "audit" } } };
    const gate = gateOf({ metric: "accuracy", better_than: "human" }, rows, { model });
    expect(gate.status).toBe("undecided");
    expect(gate.comparisons[0]).not.toHaveProperty("rows_needed");
  });

  it("are those that the metric counts", () => {
    const data = [...rows, ...times(500, { label: 0, answers: { candidate: 0, production: 0 } })];
    const gate = gateOf({ ...keep, metric: "true_positive_rate" }, data);
    expect(gate.message).toContain("rows of the test set that true_positive_rate counts, now 1,000,");
  });
});

describe("power findings", () => {
  const group = (sex: string) => rows.map((row) => ({ ...row, slices: { sex } }));
  const keep = { metric: "accuracy", no_worse_than: "production", margin: 0.005, in_each: ["sex"] };
  const powerOf = (decide: string) => {
    const [model] = verdictOf({ model: { gates: { keep: { ...keep, decide } } } }, [
      ...group("F"),
      ...group("M"),
    ]).models;
    return model?.findings.filter(({ rule }) => rule === "power");
  };

  it("name the chance in whole percent, the margin in the metric's unit and the rows", () => {
    const [found] = powerOf("proof") ?? [];
    expect(found?.message).toMatch(/would pass in \d+% of cases$/);
    expect(found?.hint).toMatch(/^a margin of [\d.]+\u00a0pp or about [\d,]+ rows of the group sex = [FM] would do$/);
  });

  it("do not warn of a gate on groups that only proven harm fails", () => {
    expect(powerOf("harm")).toEqual([]);
  });
});
