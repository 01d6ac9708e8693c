import { expect, test } from "vitest";
import { facts, noAnswers, subjectWith, unreadable, verdicts } from "../test-subject.ts";
import { documentMalformed } from "./document-malformed.ts";

const judge = (own: Parameters<typeof subjectWith>[0]) =>
  documentMalformed.evaluate(subjectWith(own), noAnswers, facts);

test("well formed documents have no findings", () => {
  expect(judge({})).toEqual([]);
});

test("each problem blocks, with its place and hint", () => {
  const found = judge({ card: unreadable("m/README.md"), schema: unreadable("m/schema.yaml") });
  expect(verdicts(found)).toEqual(["block failed fail", "block failed fail"]);
  expect(found[0]).toMatchObject({ rule: "document-malformed", model: "m", hint: "repair it" });
  expect(found.map(({ place }) => place)).toEqual([
    { file: "m/README.md", side: "head", line: 3, column: 5 },
    { file: "m/schema.yaml", side: "head", line: 3, column: 5 },
  ]);
});

test("what is not supported is a note, but a document without value still blocks", () => {
  const broken = unreadable<never>("m/schema.yaml");
  const problems = broken.problems.map((problem) => ({ ...problem, code: "not_supported" as const }));
  expect(verdicts(judge({ schema: { ...broken, problems } }))).toEqual(["note notice pass", "block failed fail"]);
});
