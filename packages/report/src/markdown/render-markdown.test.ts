import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../fixtures/hostile-text.ts";
import * as fixtures from "../fixtures/index.ts";
import { reportOf } from "../layout/report-of.ts";
import { renderMarkdown } from "./render-markdown.ts";

/** Without code, in which GitHub looks for nothing, and without our own few tags. */
function outsideCode(markdown: string): string {
  return markdown
    .replace(/^ *(`{3,})\n[\s\S]*?\n *\1$/gm, "·")
    .replace(/\\[\\`*_{}[\]|~#+=-]/g, "·")
    .replace(/`[^`\n]+`/g, "·")
    .replace(/<code>[^<]*<\/code>/g, "·")
    .replace(/<\/?(?:sub|span|details|summary|code)>|<br>/g, "");
}

describe("renderMarkdown", () => {
  it.each([5, 24, 120, 600])("fits and says what it left out: %i models", (models) => {
    const markdown = renderMarkdown(reportOf(fixtures.manyModelsVerdict(models)));
    expect(markdown.length).toBeLessThanOrEqual(60_000);
    expect(/Left out: /.test(markdown)).toBe(models > 5);
  });

  it("fits with many groups", () => {
    const report = reportOf(fixtures.manyGroupsVerdict());
    expect(renderMarkdown(report).length).toBeLessThanOrEqual(60_000);
    const short = renderMarkdown(report, { limit: 12_000 });
    expect(short.length).toBeLessThanOrEqual(12_000);
    expect(short).toContain("Left out: charts' figures; folded details");
  });

  it("shortens in the stated order and never drops the verdict", () => {
    const report = reportOf(fixtures.failingVerdict());
    for (const limit of [20_000, 12_000, 8_000, 5_000, 3_000, 1_500, 600]) {
      const markdown = renderMarkdown(report, { limit });
      expect(markdown.length).toBeLessThanOrEqual(limit);
      expect(markdown).toMatch(/^## ❌ Fail\n\nincome 1\.5\.0 fails 2 of 7 gates/);
    }
  });

  it("fits with texts of any length", () => {
    const report = reportOf(fixtures.hostileVerdict("@team ".repeat(30_000)));
    expect(renderMarkdown(report).length).toBeLessThanOrEqual(60_000);
  });

  it("closes every part that it opens", () => {
    for (const limit of [60_000, 9_000, 2_000]) {
      const markdown = renderMarkdown(reportOf(fixtures.failingVerdict()), { limit });
      expect(markdown.split("<details>").length).toBe(markdown.split("</details>").length);
    }
  });

  it("makes no mention, link, tag, comment or heading out of any text", () => {
    const headings = /^#{1,6} .*$/gm;
    const plain = renderMarkdown(reportOf(fixtures.hostileVerdict("a"))).match(headings)?.length;
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = renderMarkdown(reportOf(fixtures.hostileVerdict(text)), { limit: 1_000_000 });
        const outside = outsideCode(markdown);
        expect(outside).not.toMatch(/@[\p{L}\p{N}]/u);
        expect(outside).not.toMatch(/(?<!&)#\d/);
        expect(outside).not.toMatch(/:\/\/|www\./i);
        expect(outside).not.toMatch(/<(?!sub)/);
        expect(outside).not.toMatch(/\]\(/);
        expect(markdown).not.toMatch(/<!--|-->/);
        expect(markdown.match(headings)?.length).toBe(plain);
      }),
      { numRuns: 40 },
    );
  });
});
