import type { Answer, DataSchema, Need } from "@tidegate/formats";
import { placeOf, unavailable } from "@tidegate/formats";
import { expect, test } from "vitest";
import { answering, facts, noAnswers, read, schema, subjectWith, verdicts } from "../test-subject.ts";
import { dataViolations } from "./data-violations.ts";

function violations(need: Need, broken: Record<string, number>): Answer | undefined {
  if (need.kind !== "violations") return undefined;
  const checks = need.checks.map(({ id }) => {
    const count = need.data.path === "m/train.csv" ? (broken[id] ?? 0) : 0;
    return { id, violations: count, examples: count > 0 ? ["17"] : [] };
  });
  return { kind: "violations", rows: 1000, checks };
}

function judge(broken: Record<string, number>, changed: Partial<DataSchema> = {}) {
  const document = read("m/schema.yaml", { ...schema, ...changed });
  const subject = subjectWith({ schema: document });
  const answers = answering(dataViolations.needs(subject), (need) => violations(need, broken));
  return { document, found: dataViolations.evaluate(subject, answers, facts), needs: dataViolations.needs(subject) };
}

test("data that hold the schema pass", () => {
  expect(judge({}).found).toEqual([]);
});

test("a broken constraint blocks, with keys as examples and the smallest patch", () => {
  const { document, found } = judge({ "age/required": 13 });
  expect(verdicts(found)).toEqual(["block failed fail"]);
  expect(found[0]).toMatchObject({
    examples: ["17"],
    figures: { violations: 13, rows: 1000 },
    place: placeOf(document, "/fields/1/constraints/required"),
  });
  expect(found[0]?.hint).toContain("required: 0.013");
});

test("up to the tolerated share it passes, above it does not", () => {
  const fields = schema.fields.map((field) =>
    field.name === "age" ? { ...field, ml: { tolerated: { required: 0.013 } } } : field,
  );
  expect(judge({ "age/required": 13 }, { fields }).found).toEqual([]);
  expect(verdicts(judge({ "age/required": 14 }, { fields }).found)).toEqual(["block failed fail"]);
});

test("keys, other tables and cross-column rules are asked for", () => {
  const { needs } = judge(
    {},
    {
      primaryKey: ["row"],
      uniqueKeys: [["row", "age"]],
      foreignKeys: [{ fields: ["age"], reference: { resource: "m/ages.csv", fields: ["age"] } }],
      ml: {
        rules: [
          { id: "r", left: "row", op: ">", right: "age" },
          { id: "s", left: "age", op: "<", right: 99 },
        ],
      },
    },
  );
  const [need] = needs;
  expect(need?.kind === "violations" && need.checks.map(({ id, rule }) => [id, rule])).toEqual(
    expect.arrayContaining([
      ["primary-key", { check: "unique", columns: ["row"] }],
      ["primary-key/row", { check: "required", column: "row" }],
      ["unique-key/0", { check: "unique", columns: ["row", "age"] }],
      [
        "foreign-key/0",
        {
          check: "foreign_key",
          columns: ["age"],
          reference: { side: "head", path: "m/ages.csv" },
          reference_columns: ["age"],
        },
      ],
      ["rule/r", { check: "compare", left: "row", op: ">", right: { column: "age" } }],
      ["rule/s", { check: "compare", left: "age", op: "<", right: { constant: 99 } }],
    ]),
  );
});

test("fields with missing values of their own are asked for apart", () => {
  const fields = schema.fields.map((field) => (field.name === "age" ? { ...field, missingValues: ["?"] } : field));
  expect(judge({}, { fields }).needs.map((need) => need.kind === "violations" && need.missing)).toEqual([
    [""],
    ["?"],
    [""],
    ["?"],
  ]);
});

test("a check that could not be made, is not answered, or was not measured blocks", () => {
  const subject = subjectWith({});
  const needs = dataViolations.needs(subject);
  expect(verdicts(dataViolations.evaluate(subject, noAnswers, facts))).toEqual(Array(2).fill("block unmeasured fail"));
  const missing = answering(needs, () => unavailable("missing_file", "no file"));
  expect(verdicts(dataViolations.evaluate(subject, missing, facts))).toEqual(Array(2).fill("block unmeasured fail"));
  const nothing = answering(needs, () => ({ kind: "violations", rows: 10, checks: [] }));
  const found = dataViolations.evaluate(subject, nothing, facts);
  expect(new Set(verdicts(found))).toEqual(new Set(["block unmeasured fail"]));
});

test("a constraint that is not checked is said to", () => {
  const fields = schema.fields.map((field) => ({ ...field, constraints: { ...field.constraints, jsonSchema: {} } }));
  expect(verdicts(judge({}, { fields }).found)).toEqual(Array(3).fill("warn unmeasured warn"));
});
