import type { DataSchema } from "@tidegate/formats";
import { expect, test } from "vitest";
import { answering, facts, noAnswers, read, schema, subjectWith, verdicts } from "../test-subject.ts";
import { schemaFields } from "./schema-fields.ts";

function judge(names: string[], changed: Partial<DataSchema> = {}, model: object = {}) {
  const subject = subjectWith({ schema: read("m/schema.yaml", { ...schema, ...changed }) }, model);
  const columns = names.map((name) => ({ name, type: "VARCHAR" }));
  const answers = answering(schemaFields.needs(subject), () => ({ kind: "columns", rows: 10, columns }));
  return schemaFields.evaluate(subject, answers, facts);
}

test("the same names pass", () => {
  expect(judge(["row", "age", "label"])).toEqual([]);
});

test("a column that is not there blocks, one that is not described warns; in each file", () => {
  expect(verdicts(judge(["row", "label"]))).toEqual(Array(2).fill("block failed fail"));
  expect(verdicts(judge(["row", "age", "label", "more"]))).toEqual(Array(2).fill("warn failed warn"));
});

test("fieldsMatch says what may differ", () => {
  expect(judge(["row", "age", "label", "more"], { fieldsMatch: "subset" })).toEqual([]);
  expect(judge(["row"], { fieldsMatch: ["superset"] })).toEqual([]);
});

test("columns that the policy reads must be described", () => {
  const found = judge(["row", "age", "label"], {}, { slices: { sex: { column: "sex" } } });
  expect(verdicts(found)).toEqual(["block failed fail"]);
  expect(found[0]?.place?.file).toBe("tidegate.yaml");
});

test("columns that were not measured block", () => {
  expect(verdicts(schemaFields.evaluate(subjectWith({}), noAnswers, facts))).toEqual(
    Array(2).fill("block unmeasured fail"),
  );
});
