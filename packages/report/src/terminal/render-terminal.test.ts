import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { hostileText } from "../fixtures/hostile-text.ts";
import * as fixtures from "../fixtures/index.ts";
import { reportOf } from "../layout/report-of.ts";
import { renderTerminal } from "./render-terminal.ts";

const reports = Object.entries({
  passing: reportOf(fixtures.passingVerdict()),
  failing: reportOf(fixtures.failingVerdict()),
  untouched: reportOf(fixtures.untouchedVerdict()),
  manyModels: reportOf(fixtures.manyModelsVerdict()),
  manyGroups: reportOf(fixtures.manyGroupsVerdict()),
});

describe("renderTerminal", () => {
  it.each(reports)("keeps to the width: %s", (_, report) => {
    for (const columns of [60, 80, 120, 200])
      for (const line of renderTerminal(report, { columns, color: true, unicode: true }).split("\n"))
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });

  it.each(reports)("has no colour and only plain letters when asked: %s", (_, report) => {
    expect(renderTerminal(report, { columns: 80, color: false, unicode: false })).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it("takes no commands from any text", () => {
    const options = { columns: 80, color: false, unicode: true };
    fc.assert(
      fc.property(hostileText, (text) => {
        const output = renderTerminal(reportOf(fixtures.hostileVerdict(text)), options);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must be gone
        expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
        expect(output).not.toMatch(/^\s*::|##\[/m);
      }),
      { numRuns: 40 },
    );
  });
});
