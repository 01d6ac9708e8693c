import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../fixtures/hostile-text.ts";
import * as fixtures from "../fixtures/index.ts";
import { reportOf } from "../layout/report-of.ts";
import { renderAnnotations } from "./render-annotations.ts";

describe("renderAnnotations", () => {
  it("gives the worst first, each with its place", () => {
    const annotations = renderAnnotations(reportOf(fixtures.failingVerdict()));
    expect(annotations.map((annotation) => annotation.level)).toEqual([
      "error",
      "error",
      "error",
      "warning",
      "warning",
      "warning",
      "warning",
      "notice",
      "notice",
    ]);
    expect(annotations[0]).toMatchObject({ file: "tidegate.yaml", line: 31, column: 7, title: "income: auc-keep" });
  });

  it("says nothing about what is green", () => {
    expect(renderAnnotations(reportOf(fixtures.passingVerdict()))).toEqual([]);
  });

  it("holds no command and fits", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { title, message } of renderAnnotations(reportOf(fixtures.hostileVerdict(text.repeat(200))))) {
          expect(`${title}\n${message}`).not.toMatch(/^\s*::|##\[/m);
          expect(message.length).toBeLessThanOrEqual(4_000);
        }
      }),
      { numRuns: 20 },
    );
  });
});
