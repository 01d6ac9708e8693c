import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../fixtures/hostile-text.ts";
import * as fixtures from "../fixtures/index.ts";
import { reportOf } from "../layout/report-of.ts";
import { renderSarif } from "./render-sarif.ts";

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: {
    physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn?: number } };
  }[];
  partialFingerprints: Record<string, string>;
  suppressions?: { kind: string; justification: string }[];
}

function runOf(text: string): { results: Result[]; rules: { id: string; helpUri?: string }[] } {
  const log = JSON.parse(text);
  expect(log.version).toBe("2.1.0");
  expect(log.runs).toHaveLength(1);
  const [run] = log.runs;
  return { results: run.results, rules: run.tool.driver.rules };
}

/** What the standard and code scanning ask of a result. */
function checkResult(result: Result, rules: { id: string }[]): void {
  expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
  expect(["error", "warning", "note", "none"]).toContain(result.level);
  expect(result.message.text).not.toMatch(/(?<!\\)(?:\\\\)*\]\(/);
  expect(result.locations).toHaveLength(1);
  const { artifactLocation, region } = result.locations[0]!.physicalLocation;
  expect(artifactLocation.uri).toMatch(/^[\w.~!'()*%/-]+$/);
  expect(region.startLine).toBeGreaterThan(0);
  expect(Object.values(result.partialFingerprints)).toHaveLength(1);
}

describe("renderSarif", () => {
  it("follows the structure, worst first", () => {
    const { results, rules } = runOf(
      renderSarif(reportOf(fixtures.failingVerdict()), { docs: "https://example.org/rules" }),
    );
    for (const result of results) checkResult(result, rules);
    expect(results.map((result) => result.level)).toEqual([...results.map((result) => result.level)].sort(byLevel));
    expect(rules.find((rule) => rule.id === "gate")?.helpUri).toBe("https://example.org/rules/gate.md");
    const prints = results.map((result) => result.partialFingerprints["tidegate/v1"]);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("points at the line and column, and marks what is waived", () => {
    const { results } = runOf(renderSarif(reportOf(fixtures.failingVerdict())));
    const keep = results.find((result) => result.message.text.startsWith("income / auc-keep"));
    expect(keep?.locations[0]?.physicalLocation.region).toEqual({ startLine: 31, startColumn: 7 });
    expect(results.find((result) => result.message.text.startsWith("income / npv-floor"))?.suppressions).toHaveLength(
      1,
    );
  });

  it("is empty when all is green or nothing is touched", () => {
    expect(runOf(renderSarif(reportOf(fixtures.passingVerdict()))).results).toEqual([]);
    expect(runOf(renderSarif(reportOf(fixtures.untouchedVerdict()))).results).toEqual([]);
  });

  it("makes no link or address out of any text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { results, rules } = runOf(renderSarif(reportOf(fixtures.hostileVerdict(`a${text}`))));
        for (const result of results) checkResult(result, rules);
      }),
      { numRuns: 60 },
    );
  });
});

function byLevel(a: string, b: string): number {
  const order = ["error", "warning", "note", "none"];
  return order.indexOf(a) - order.indexOf(b);
}
