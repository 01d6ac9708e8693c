import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../fixtures/hostile-text.ts";
import * as fixtures from "../fixtures/index.ts";
import { reportOf } from "../layout/report-of.ts";
import { renderJunit } from "./render-junit.ts";

/** Reads strictly, as an XML parser does: quoted attributes, known entities, all closed in order. */
function checkWellFormed(xml: string): void {
  const open: string[] = [];
  const body = xml.replace('<?xml version="1.0" encoding="UTF-8"?>', "");
  const text = body.replace(
    /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g,
    (_, slash, name, attributes, selfClosed) => {
      if (slash === "/") expect(open.pop()).toBe(name);
      else if (selfClosed === "") open.push(name);
      return attributes;
    },
  );
  expect(open).toEqual([]);
  expect(text).not.toMatch(/[<>]/);
  expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
}

describe("renderJunit", () => {
  it("has a suite a model and a case for each gate and finding", () => {
    const xml = renderJunit(reportOf(fixtures.failingVerdict()));
    checkWellFormed(xml);
    expect(xml.match(/<testsuite /g)).toHaveLength(2);
    expect(xml.match(/<testcase /g)).toHaveLength(11);
    expect(xml).toContain('<testsuites name="tidegate" tests="11" failures="4" errors="1" skipped="0">');
  });

  it("counts what it holds", () => {
    const xml = renderJunit(reportOf(fixtures.manyModelsVerdict()));
    checkWellFormed(xml);
    expect(xml.match(/<testsuite /g)).toHaveLength(24);
    const total = /<testsuites name="tidegate" tests="(\d+)"/.exec(xml)?.[1];
    expect(xml.match(/<testcase /g)).toHaveLength(Number(total));
  });

  it("is not empty when no model is touched", () => {
    const xml = renderJunit(reportOf(fixtures.untouchedVerdict()));
    checkWellFormed(xml);
    expect(xml).toContain("<skipped ");
  });

  it("stays well-formed whatever a text holds", () => {
    fc.assert(
      fc.property(hostileText, (text) => checkWellFormed(renderJunit(reportOf(fixtures.hostileVerdict(text))))),
      { numRuns: 60 },
    );
  });
});
