import type { AnswerOf, Finding } from "@tidegate/formats";
import { describe, expect, it } from "vitest";
import { plan } from "../plan.ts";
import type { Answers } from "../rule.ts";
import { isSubject, subjectOf } from "../subjects.ts";
import { changeOf } from "../testing/change.ts";
import { answerFindings } from "./answer-findings.ts";

type Join = AnswerOf<"join">;

const whole: Join = {
  kind: "join",
  test_rows: 1200,
  rows: 1200,
  matched: 1200,
  missing: 0,
  extra: 0,
  duplicates: 0,
  invalid: 0,
  invalid_scores: 0,
  unknown_classes: [],
  examples: [],
};

function findingsOf(join: Partial<Join>): Finding[] {
  const change = changeOf();
  const subject = subjectOf(change, "m");
  const sample = plan(change).models[0]?.sample;
  if (!isSubject(subject) || !sample) throw new Error("findingsOf requires the model m");
  const answers = ((need: { kind: string }) =>
    need.kind === "join"
      ? { value: { ...whole, ...join } }
      : { value: { kind: "outcomes", classes: ["no", "yes"], groups: [], suppressed: [] } }) as unknown as Answers;
  return answerFindings({ ...subject, sample }, answers);
}

const file = "models/m/predictions.csv";

describe("answers", () => {
  it("says nothing of a file that answers every row", () => {
    expect(findingsOf({})).toEqual([]);
  });

  it.each([
    [{ missing: 301 }, `301 of 1,200 test rows have no answer in ${file}; they count as wrong`],
    [
      { invalid: 37, unknown_classes: ["No"] },
      `37 rows of ${file} answer "No", which the test set does not have (it has no, yes); they count as wrong`,
    ],
    [{ invalid: 29, invalid_scores: 29 }, `29 scores of ${file} are not numbers from 0 to 1; these rows rank last`],
    [{ extra: 1500 }, `${file} has rows too many: 1,500 that the test set does not have; they are not counted`],
  ])("warns of %o", (join, message) => {
    expect(findingsOf(join)).toMatchObject([
      { rule: "answers", severity: "warn", status: "failed", outcome: "warn", message },
    ]);
  });

  it("only notes what is not more than one row in a hundred", () => {
    const [found] = findingsOf({ missing: 12, examples: ["7"] });
    expect(found).toMatchObject({ severity: "note", status: "notice", outcome: "pass", examples: ["7"] });
    expect(found?.figures).toEqual({ missing: 12 });
  });
});
