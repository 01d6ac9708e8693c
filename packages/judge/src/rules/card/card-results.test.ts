import { placeOf } from "@tidegate/formats";
import { expect, test } from "vitest";
import { facts, noAnswers, read, subjectWith, verdicts } from "../test-subject.ts";
import { cardResults } from "./card-results.ts";

function judge(metrics: { type: string; value: unknown }[]) {
  const results = [{ task: { type: "t" }, dataset: { type: "adult", name: "Adult" }, metrics }];
  const card = read("m/README.md", { "model-index": [{ name: "m", results }] });
  return { card, found: cardResults.evaluate(subjectWith({ card }), noAnswers, facts) };
}

test("numbers and understood texts pass", () => {
  expect(
    judge([
      { type: "accuracy", value: 0.8 },
      { type: "bleu", value: "20.0 ± 1.2" },
    ]).found,
  ).toEqual([]);
});

test("what is no number, has no name, or is nothing at all warns", () => {
  const { card, found } = judge([
    { type: "accuracy", value: "good" },
    { type: " ", value: 1 },
  ]);
  expect(verdicts(found)).toEqual(["warn failed warn", "warn failed warn"]);
  expect(found[0]?.place).toEqual(placeOf(card, "/model-index/0/results/0/metrics/0/value"));
  expect(verdicts(judge([]).found)).toEqual(["warn failed warn"]);
});

test("files of .eval_results are read too", () => {
  const results = read(".eval_results/a.yaml", [{ dataset: { id: "d", task_id: "t" }, value: null }]);
  const found = cardResults.evaluate(subjectWith({ eval_results: [results] }), noAnswers, facts);
  expect(found[0]?.place).toEqual(placeOf(results, "/0/value"));
});
