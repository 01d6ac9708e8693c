import { placeOf } from "@tidegate/formats";
import { expect, test } from "vitest";
import { answering, facts, noAnswers, read, schema, subjectWith, verdicts } from "../test-subject.ts";
import { rowCount } from "./row-count.ts";

const document = read("m/schema.yaml", { ...schema, ml: { rows: { minimum: 100, maximum: 200 } } });
const subject = subjectWith({ schema: document });
const judge = (rows: number) =>
  rowCount.evaluate(
    subject,
    answering(rowCount.needs(subject), () => ({ kind: "columns", rows, columns: [] })),
    facts,
  );

test("the limits themselves pass", () => {
  expect([judge(100), judge(200)]).toEqual([[], []]);
});

test("fewer and more rows block, at the schema's limit", () => {
  expect(verdicts(judge(99))).toEqual(Array(2).fill("block failed fail"));
  expect(judge(201)[0]).toMatchObject({ figures: { rows: 201, limit: 200 }, place: placeOf(document, "/ml/rows") });
});

test("rows that were not measured block; a schema without limits asks for nothing", () => {
  expect(verdicts(rowCount.evaluate(subject, noAnswers, facts))).toEqual(Array(2).fill("block unmeasured fail"));
  expect(rowCount.needs(subjectWith({}))).toEqual([]);
});
