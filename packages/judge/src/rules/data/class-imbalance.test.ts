import { placeOf } from "@tidegate/formats";
import { expect, test } from "vitest";
import { answering, facts, noAnswers, read, schema, subjectWith, verdicts } from "../test-subject.ts";
import { classImbalance } from "./class-imbalance.ts";

const document = read("m/schema.yaml", { ...schema, ml: { class_imbalance: { smallest_share: 0.2 } } });
const subject = subjectWith({ schema: document });

function judge(yes: number, distinct = 2) {
  const values = [
    { value: "no", n: 100 - yes },
    { value: "yes", n: yes },
  ];
  const profile = { kind: "profile" as const, rows: 110, missing: 10, distinct, values, smallest: null, largest: null };
  return classImbalance.evaluate(
    subject,
    answering(classImbalance.needs(subject), () => profile),
    facts,
  );
}

test("the limit itself passes, below it warns", () => {
  expect(judge(20)).toEqual([]);
  expect(verdicts(judge(19))).toEqual(["warn failed warn"]);
  expect(judge(19)[0]).toMatchObject({ figures: { share: 0.19 }, place: placeOf(document, "/ml/class_imbalance") });
});

test("classes that were not all counted, or not measured, warn", () => {
  expect(verdicts(judge(50, 3))).toEqual(["warn unmeasured warn"]);
  expect(verdicts(classImbalance.evaluate(subject, noAnswers, facts))).toEqual(["warn unmeasured warn"]);
});
