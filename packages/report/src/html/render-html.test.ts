import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../fixtures/hostile-text.ts";
import * as fixtures from "../fixtures/index.ts";
import { reportOf } from "../layout/report-of.ts";
import { renderHtml } from "./render-html.ts";

const voids = new Set(["meta", "br", "hr", "path", "line", "circle", "rect", "use", "col"]);

/** Reads tags strictly: every name known, every attribute quoted, everything closed in order. Gives the tags. */
function tagsOf(html: string): { name: string; attributes: string }[] {
  const body = html.replace("<!doctype html>", "").replace(/<style>[^<]*<\/style>/, "");
  const open: string[] = [];
  const tags: { name: string; attributes: string }[] = [];
  for (const [, slash, name = "", attributes = ""] of body.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z0-9-]+(?:="[^"<>]*")?)*)\/?>/g,
  )) {
    tags.push({ name, attributes });
    if (slash === "/") {
      if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
    } else if (!voids.has(name)) open.push(name);
  }
  expect(open).toEqual([]);
  expect(body.match(/[<>]/g)?.length).toBe(tags.length * 2);
  return tags;
}

describe("renderHtml", () => {
  const html = renderHtml(reportOf(fixtures.failingVerdict()));

  it("is one file without script, network or inline handlers", () => {
    expect(html).toContain("default-src &#39;none&#39;");
    expect(html).not.toMatch(/<script|<link|<iframe|@import|url\(|src=| on[a-z]+=| style="/i);
    for (const { attributes } of tagsOf(html)) expect(attributes).not.toMatch(/href="(?!#)/);
  });

  it("names its tables and drawings", () => {
    const tables = html.match(/<table>/g)?.length;
    expect(html.match(/<table><caption>/g)?.length).toBe(tables);
    expect(html).not.toMatch(/<th(?! scope=)[ >]/);
    const drawings = html.match(/<svg class="(?:chart|bar)[^>]*>/g) ?? [];
    expect(drawings.length).toBeGreaterThan(10);
    for (const drawing of drawings) expect(drawing).toContain('role="img"');
    expect(html).not.toMatch(/role="img"[^>]*>(?!<title>)/);
  });

  it("says each tone by a word, too", () => {
    expect(html).not.toMatch(/<span class="toned [^>]*><svg[^>]*><use[^>]*><\/svg><span><\/span>/);
  });

  it("has no id twice", () => {
    for (const verdict of [fixtures.failingVerdict(), fixtures.manyModelsVerdict()]) {
      const ids = [...renderHtml(reportOf(verdict)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("makes no element, attribute or address out of any text", () => {
    const plain = tagsOf(renderHtml(reportOf(fixtures.hostileVerdict("a")))).filter(
      ({ name }) => !["code", "pre", "p"].includes(name),
    );
    fc.assert(
      fc.property(hostileText, (text) => {
        const output = renderHtml(reportOf(fixtures.hostileVerdict(`a${text}`)));
        const tags = tagsOf(output);
        const attributes = tags.map((tag) => tag.attributes).join("");
        expect(attributes.replace(/="[^"]*"/g, "")).not.toMatch(/ (?:on[a-z]+|src|style|srcdoc|action)\b/);
        expect(attributes).not.toMatch(/ href="(?!#)/);
        expect(tags.filter(({ name }) => !["code", "pre", "p"].includes(name)).length).toBe(plain.length);
        expect(output).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
      }),
      { numRuns: 30 },
    );
  });
});
