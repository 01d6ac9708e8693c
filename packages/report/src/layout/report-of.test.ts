import { Report, type Section, Verdict } from "@tidegate/formats";
import { describe, expect, it } from "vitest";
import * as fixtures from "../fixtures/index.ts";
import { reportOf } from "./report-of.ts";

const verdicts = {
  passing: fixtures.passingVerdict(),
  failing: fixtures.failingVerdict(),
  untouched: fixtures.untouchedVerdict(),
  manyModels: fixtures.manyModelsVerdict(),
  manyGroups: fixtures.manyGroupsVerdict(),
  hostile: fixtures.hostileVerdict("<b>@team</b>"),
};

function sectionsOf(verdict: Verdict): Section[] {
  return reportOf(verdict).models.flatMap((model) => model.sections);
}

describe("reportOf", () => {
  it.each(Object.entries(verdicts))("turns a valid verdict into a valid report: %s", (_, verdict) => {
    expect(() => Verdict.parse(verdict)).not.toThrow();
    expect(() => Report.parse(reportOf(verdict))).not.toThrow();
  });

  it("puts the verdict's reason on top and the worst gate first", () => {
    const report = reportOf(verdicts.failing);
    expect(report.headline).toBe(verdicts.failing.reason);
    const gates = report.models[0]?.sections.find((section) => section.id === "gates")?.blocks[0];
    const verdictsOfGates = gates?.type === "table" ? gates.table.rows.map((row) => row[0]?.text) : [];
    expect(verdictsOfGates).toEqual(["fail", "fail", "ask", "warn", "pass", "pass", "pass"]);
  });

  it("has a part for each thing that a reviewer asks", () => {
    expect(sectionsOf(verdicts.failing).map((section) => section.id)).toEqual([
      "gates",
      "decide",
      "unjudged",
      "slices",
      "not-shown-safe",
      "findings-data",
      "findings-card",
      "findings-other",
      "charts",
      "details",
    ]);
  });

  it("gives every bar the words and figures that it draws", () => {
    const tables = sectionsOf(verdicts.failing).flatMap((section) =>
      section.blocks.flatMap((block) => (block.type === "table" ? [block.table] : [])),
    );
    const bars = tables.flatMap((table) => table.rows.flat()).filter((cell) => cell.bar !== undefined);
    expect(bars.length).toBeGreaterThan(5);
    for (const bar of bars) expect(bar.text).toMatch(/^\[.+\]$/);
  });

  it("folds what is beyond a glance", () => {
    const slices = sectionsOf(verdicts.manyGroups).find((section) => section.id === "slices");
    expect(slices?.blocks.map((block) => block.type)).toEqual(["table", "details"]);
  });

  it("says what the outcome would be when it is not enforced yet", () => {
    expect(reportOf(verdicts.manyModels).notice).toMatch(/Enforced, this would be: fail/);
  });

  it("lists each gate as a finding, none twice", () => {
    const { findings } = reportOf(verdicts.failing);
    expect(findings.filter((finding) => finding.rule === "gate")).toHaveLength(7);
    expect(new Set(findings.map((finding) => JSON.stringify(finding))).size).toBe(findings.length);
  });

  it("judges nothing from the order of models in the verdict", () => {
    const { models } = verdicts.manyModels;
    expect(reportOf({ ...verdicts.manyModels, models: [...models].reverse() })).toEqual(reportOf(verdicts.manyModels));
  });
});
