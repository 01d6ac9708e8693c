import { expect, test } from "vitest";
import { facts, noAnswers, read, subjectWith, verdicts } from "../test-subject.ts";
import { personalData } from "./personal-data.ts";

const field = {
  name: "religion",
  type: "string" as const,
  ml: { role: "feature" as const, personal_data: "sensitive" as const },
};
const document = read("m/schema.yaml", { fields: [field], missingValues: [""] });
const judge = (privacy: unknown) =>
  verdicts(
    personalData.evaluate(
      subjectWith({ schema: document, card: read("c", { tidegate: { privacy } }) }),
      noAnswers,
      facts,
    ),
  );

test("a sensitive feature with a word about it passes, without it warns", () => {
  expect(judge("kept for a day")).toEqual([]);
  expect(judge(undefined)).toEqual(["warn failed warn"]);
  expect(judge("TODO")).toEqual(["warn failed warn"]);
});
