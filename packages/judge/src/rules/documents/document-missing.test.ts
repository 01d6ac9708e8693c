import { expect, test } from "vitest";
import { facts, noAnswers, subjectWith, verdicts } from "../test-subject.ts";
import { documentMissing } from "./document-missing.ts";

test("a document that the policy names and the head lacks blocks, placed at the policy", () => {
  const found = documentMissing.evaluate(subjectWith({ card: undefined, schema: undefined }), noAnswers, facts);
  expect(verdicts(found)).toEqual(["block failed fail", "block failed fail"]);
  expect(found[0]?.place).toMatchObject({ file: "tidegate.yaml", side: "base" });
});

test("a document that the policy does not name is not missed", () => {
  const subject = subjectWith({ card: undefined }, { card: undefined });
  expect(documentMissing.evaluate(subject, noAnswers, facts)).toEqual([]);
});
