import type { FieldMl } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";
import { expect, test } from "vitest";
import { facts, noAnswers, read, subjectWith, verdicts } from "../test-subject.ts";
import { servingFeatures } from "./serving-features.ts";

const judge = (ml: FieldMl) => {
  const document = read("m/schema.yaml", {
    fields: [{ name: "age", type: "integer" as const, ml }],
    missingValues: [""],
  });
  return { document, found: servingFeatures.evaluate(subjectWith({ schema: document }), noAnswers, facts) };
};

test("a feature that is not there at serving blocks", () => {
  const { document, found } = judge({ role: "feature", available_at: "training" });
  expect(verdicts(found)).toEqual(["block failed fail"]);
  expect(found[0]?.place).toEqual(placeOf(document, "/fields/0/ml/available_at"));
});

test("labels, and features that are there, pass", () => {
  expect(judge({ role: "label", available_at: "training" }).found).toEqual([]);
  expect(judge({ role: "feature", available_at: "serving" }).found).toEqual([]);
});
