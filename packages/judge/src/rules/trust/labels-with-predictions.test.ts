import { expect, test } from "vitest";
import { facts, modelPolicy, noAnswers, subjectWith, verdicts } from "../test-subject.ts";
import { labelsWithPredictions } from "./labels-with-predictions.ts";

test("labels of the candidate's file are said to", () => {
  const test_set = { ...modelPolicy.test_set, labels: "with_predictions" };
  const found = labelsWithPredictions.evaluate(subjectWith({}, { test_set }), noAnswers, facts);
  expect(verdicts(found)).toEqual(["warn failed warn"]);
  expect(found[0]?.place?.file).toBe("tidegate.yaml");
  expect(labelsWithPredictions.evaluate(subjectWith({}), noAnswers, facts)).toEqual([]);
});
