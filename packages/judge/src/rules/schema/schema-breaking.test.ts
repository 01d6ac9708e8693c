import type { DataSchema, Field } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";
import { expect, test } from "vitest";
import { changeOf, documents, facts, noAnswers, read, subjectIn, verdicts } from "../test-subject.ts";
import { schemaBreaking } from "./schema-breaking.ts";

const table = (fields: Field[], more: Partial<DataSchema> = {}): DataSchema => ({
  fields,
  missingValues: [""],
  ...more,
});

function judge(was: DataSchema, is: DataSchema) {
  const [base, head] = [read("m/schema.yaml", was, "base"), read("m/schema.yaml", is)];
  const change = changeOf(documents("base", {}, { schema: base }), documents("head", {}, { schema: head }));
  return { head, found: schemaBreaking.evaluate(subjectIn(change), noAnswers, facts) };
}

/** One feature, changed. */
const field = (was: Partial<Field>, is: Partial<Field>) => {
  const of = (part: Partial<Field>): DataSchema =>
    table([{ name: "age", type: "integer", ml: { role: "feature", available_at: "serving" }, ...part }]);
  return judge(of(was), of(is)).found;
};
const figures = (was: Partial<Field>, is: Partial<Field>) => field(was, is).map((finding) => finding.figures);

test("the same schema, and other words, ask for nothing", () => {
  expect(field({}, {})).toEqual([]);
  expect(verdicts(field({ title: "Age" }, { title: "Age in years" }))).toEqual(["note notice pass"]);
});

test.each<[string, Field["constraints"], Field["constraints"], string, string | null, string | null]>([
  ["a raised maximum", { maximum: 90 }, { maximum: 95 }, "producer", "95", null],
  ["a lowered maximum", { maximum: 95 }, { maximum: 90 }, "consumer", null, "95"],
  ["a maximum taken away", { maximum: 90 }, {}, "producer", "91", null],
  ["a bound made exclusive", { minimum: 0 }, { exclusiveMinimum: 0 }, "consumer", null, "0"],
  ["a value added", { enum: ["a"] }, { enum: ["a", "b"] }, "producer", "b", null],
  ["a value removed", { enum: ["a", "b"] }, { enum: ["a"] }, "consumer", null, "b"],
  ["a value replaced", { enum: ["a"] }, { enum: ["b"] }, "both", "b", "a"],
  ["newly nullable", { required: true }, {}, "producer", "a missing value", null],
  ["newly required", {}, { required: true }, "consumer", null, "a missing value"],
  ["a shorter text", { maxLength: 9 }, { maxLength: 8 }, "consumer", null, "9 characters"],
])("%s breaks, with a counter-example", (_name, was, is, direction, gained, lost) => {
  expect(verdicts(field({ constraints: was }, { constraints: is }))).toEqual(["block needs_approval ask"]);
  expect(figures({ constraints: was }, { constraints: is })).toMatchObject([
    { change: "breaking", direction, gained, lost },
  ]);
});

test("an integer that becomes a number gains fractions, a number that becomes an integer loses them", () => {
  expect(figures({ type: "integer" }, { type: "number" })).toMatchObject([
    { direction: "producer", gained: "0.5", lost: null },
  ]);
  expect(figures({ type: "number" }, { type: "integer" })).toMatchObject([
    { direction: "consumer", gained: null, lost: "0.5" },
  ]);
});

test("another regular expression is undecidable, and asks", () => {
  expect(figures({ constraints: { pattern: "a+" } }, { constraints: { pattern: "a*" } })).toMatchObject([
    { change: "undecidable" },
  ]);
  expect(verdicts(field({ constraints: { pattern: "a+" } }, { constraints: { pattern: "a*" } }))).toEqual([
    "block needs_approval ask",
  ]);
});

test.each<[string, Partial<Field>, Partial<Field>]>([
  ["the unit", { unit: "year" }, { unit: "month" }],
  ["the role", { ml: { role: "feature" } }, { ml: { role: "label" } }],
  ["moved out of serving", { ml: { available_at: "serving" } }, { ml: { available_at: "training" } }],
  ["personal data raised", { ml: { personal_data: "none" } }, { ml: { personal_data: "sensitive" } }],
  ["drift loosened", { ml: { drift: { must_notice: 0.1 } } }, { ml: { drift: { must_notice: 0.2 } } }],
  ["drift not watched", { ml: { drift: { must_notice: 0.1 } } }, { ml: {} }],
  ["more tolerated", { ml: {} }, { ml: { tolerated: { required: 0.1 } } }],
  [
    "order of categories",
    { categories: ["a", "b"], categoriesOrdered: true },
    { categories: ["b", "a"], categoriesOrdered: true },
  ],
])("%s asks for approval", (_name, was, is) => {
  expect(verdicts(field(was, is))).toEqual(["block needs_approval ask"]);
});

test("drift watched more closely, and a column only for training made narrower, are compatible", () => {
  expect(verdicts(field({ ml: { drift: { must_notice: 0.2 } } }, { ml: { drift: { must_notice: 0.1 } } }))).toEqual([
    "note notice pass",
  ]);
  const ml = { role: "ignore" as const, available_at: "training" as const };
  expect(verdicts(field({ ml, constraints: {} }, { ml, constraints: { maximum: 9 } }))).toEqual(["note notice pass"]);
});

test("fields added and removed", () => {
  const [age, sex]: Field[] = [
    { name: "age", type: "integer" },
    { name: "sex", type: "string" },
  ];
  expect(verdicts(judge(table([age!]), table([age!, sex!])).found)).toEqual(["note notice pass"]);
  expect(verdicts(judge(table([age!]), table([age!, { ...sex!, constraints: { required: true } }])).found)).toEqual([
    "block needs_approval ask",
  ]);
  expect(verdicts(judge(table([age!, sex!]), table([age!])).found)).toEqual(["block needs_approval ask"]);
});

test("the table's own rules: fewer ask, more do not; with a place", () => {
  const fields: Field[] = [{ name: "age", type: "integer" }];
  const rows = (minimum: number) => table(fields, { ml: { rows: { minimum } } });
  const { head, found } = judge(rows(10), rows(5));
  expect(verdicts(found)).toEqual(["block needs_approval ask"]);
  expect(found[0]?.place).toEqual(placeOf(head, "/ml/rows"));
  expect(verdicts(judge(rows(5), rows(10)).found)).toEqual(["note notice pass"]);
});
