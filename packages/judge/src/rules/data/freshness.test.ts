import { expect, test } from "vitest";
import { answering, facts, noAnswers, read, schema, subjectWith, verdicts } from "../test-subject.ts";
import { freshness } from "./freshness.ts";
import { instantOf } from "./instant.ts";

const subject = subjectWith({
  schema: read("m/schema.yaml", { ...schema, ml: { freshness: { field: "day", within: "7d" } } }),
});

function judge(largest: string | null) {
  const profile = { kind: "profile" as const, rows: 1, missing: 0, distinct: 1, values: [], smallest: null, largest };
  return verdicts(
    freshness.evaluate(
      subject,
      answering(freshness.needs(subject), () => profile),
      facts,
    ),
  );
}

test.each([
  ["1970-01-01", 0],
  ["2000-02-29T12:00:00Z", 951825600],
  ["2026-11-20 13:00:00.5+01", 1795176000],
  ["yesterday", undefined],
  ["2026-13-01", undefined],
])("%s is %s", (text, seconds) => {
  expect(instantOf(text)).toBe(seconds);
});

test("within the time it passes, later it blocks", () => {
  expect(judge("2026-11-13T12:00:00Z")).toEqual([]);
  expect(judge("2026-11-13 11:59:59")).toEqual(["block failed fail"]);
  expect(judge("2026-12-20")).toEqual(["block failed fail"]);
});

test("what is no time, not there or not measured blocks", () => {
  expect(judge("yesterday")).toEqual(["block unmeasured fail"]);
  expect(judge(null)).toEqual(["block unmeasured fail"]);
  expect(verdicts(freshness.evaluate(subject, noAnswers, facts))).toEqual(["block unmeasured fail"]);
});
