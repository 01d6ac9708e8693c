import { expect, test } from "vitest";
import { rules } from "../index.ts";
import { changeOf, documents, facts, noAnswers, policyOf, read, subjectIn, verdicts } from "../test-subject.ts";
import { modelRemoved } from "./model-removed.ts";

const policy = read("tidegate.yaml", { ...policyOf(), models: {} });
const change = changeOf(undefined, documents("head", { policy, models: {} }));

test("a model that leaves the policy asks for approval", () => {
  const found = modelRemoved.evaluate(change, facts);
  expect(verdicts(found)).toEqual(["block needs_approval ask"]);
  expect(found[0]).toMatchObject({ model: "m", place: { file: "tidegate.yaml", side: "base" } });
  expect(modelRemoved.evaluate(changeOf(), facts)).toEqual([]);
});

test("no other rule speaks about it", () => {
  const subject = subjectIn(change);
  expect(rules.flatMap((rule) => rule.needs(subject))).toEqual([]);
  expect(rules.flatMap((rule) => rule.evaluate(subject, noAnswers, facts))).toEqual([]);
});
