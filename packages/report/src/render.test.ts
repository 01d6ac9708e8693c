import { describe, expect, it } from "vitest";
import * as fixtures from "./fixtures/index.ts";
import {
  renderAnnotations,
  renderHtml,
  renderJunit,
  renderMarkdown,
  renderSarif,
  renderTerminal,
  reportOf,
} from "./index.ts";

const reports = {
  passing: reportOf(fixtures.passingVerdict()),
  failing: reportOf(fixtures.failingVerdict()),
  untouched: reportOf(fixtures.untouchedVerdict()),
};

describe.each(Object.entries(reports))("the outputs of a verdict: %s", (name, report) => {
  it("are as they were", async () => {
    const file = (ending: string) => `./fixtures/rendered/${name}.${ending}`;
    await expect(renderTerminal(report, { columns: 100, color: false, unicode: true })).toMatchFileSnapshot(
      file("txt"),
    );
    await expect(renderTerminal(report, { columns: 60, color: true, unicode: false })).toMatchFileSnapshot(
      file("narrow.txt"),
    );
    await expect(renderMarkdown(report)).toMatchFileSnapshot(file("md"));
    await expect(renderHtml(report)).toMatchFileSnapshot(file("html"));
    await expect(renderSarif(report, { docs: "https://example.org/docs/rules/" })).toMatchFileSnapshot(file("sarif"));
    await expect(renderJunit(report)).toMatchFileSnapshot(file("xml"));
    await expect(`${JSON.stringify(renderAnnotations(report), undefined, 2)}\n`).toMatchFileSnapshot(
      file("annotations.json"),
    );
  });
});
