import { expect, test } from "vitest";
import { answering, facts, noAnswers, subjectWith, verdicts } from "../test-subject.ts";
import { labelConflicts } from "./label-conflicts.ts";

const subject = subjectWith({});
const judge = (conflicting: number) =>
  labelConflicts.evaluate(
    subject,
    answering(labelConflicts.needs(subject), () => ({ kind: "conflicts", rows: 100, conflicting })),
    facts,
  );

test("one label for equal features passes; more warn, in each file", () => {
  expect(judge(0)).toEqual([]);
  expect(verdicts(judge(4))).toEqual(Array(2).fill("warn failed warn"));
  expect(judge(4)[0]?.figures).toEqual({ conflicting: 4, rows: 100 });
});

test("what was not measured warns; a regression has no classes", () => {
  expect(verdicts(labelConflicts.evaluate(subject, noAnswers, facts))).toEqual(Array(2).fill("warn unmeasured warn"));
  expect(labelConflicts.needs(subjectWith({}, { task: "regression" }))).toEqual([]);
});
