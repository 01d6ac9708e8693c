import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseDocument } from "./parse-document.ts";
import { parsePolicy } from "./parse-policy.ts";

const model = `version: 1
models:
  income:
    risk: high
    manifest: models/income/model.yaml
    test_set: { data: a.csv, id: row, label: y, positive: "1" }
    task: binary
    predictions: { id: row }
`;

function problemsOf(more: string) {
  return parsePolicy(new TextEncoder().encode(model + more), "tidegate.yaml", "base").problems.map(
    ({ code, message, hint, place }) => ({ at: `${place.line}:${place.column}`, code, message, hint }),
  );
}

function only(more: string) {
  const problems = problemsOf(more);
  expect(problems).toHaveLength(1);
  return problems[0];
}

describe("parseDocument", () => {
  it("gives the value when there is nothing to say", () => {
    const read = parsePolicy(new TextEncoder().encode(model), "tidegate.yaml", "base");
    expect(read).toMatchObject({ path: "tidegate.yaml", side: "base", problems: [] });
    expect(read.value?.models.income?.gates).toEqual({});
    expect(read.places["/models/income"]).toEqual([3, 3]);
  });

  it("places an unknown key at the key, and says what was meant with its value", () => {
    expect(only("    gates: { g: { metric: auc, at_lest: 0.5 } }\n")).toEqual({
      at: "9:32",
      code: "unknown_key",
      message: "models.income.gates.g has the unknown key at_lest; expected at_least, got at_lest",
      hint: "did you mean `at_least: 0.5`?",
    });
  });

  it("places a wrong value at the value", () => {
    expect(only("    gates: { g: { metric: auc, at_least: '0.5' } }\n")).toEqual({
      at: "9:42",
      code: "wrong_value",
      message: 'models.income.gates.g.at_least is text; expected a number, got "0.5"',
      hint: "`at_least: 0.5`",
    });
  });

  it("places a missing key at its parent", () => {
    expect(
      only("    slices: { s: { column: a, cut: [1] } }\n    baselines: { b: { constant: mean, of: a.csv } }\n"),
    ).toMatchObject({
      at: "10:18",
      code: "missing_key",
      message: "models.income.baselines.b lacks the key column; expected text, got nothing",
    });
  });

  it("knows enum values that were meant", () => {
    expect(only("    gates: { g: { metric: auc, at_least: 1, severity: blok } }\n")).toMatchObject({
      at: "9:55",
      message:
        'models.income.gates.g.severity is not one of the allowed values; expected block, warn or note, got "blok"',
      hint: "did you mean `severity: block`?",
    });
  });

  it.each([
    ["baselines: { b: { deploied: production } }", "unknown_key", "deployed"],
    ["baselines: { b: { deployed: production, before_frist: skip } }", "unknown_key", "before_first"],
    ["baselines: { b: { constant: mojority, of: a.csv, column: y } }", "wrong_value", "majority"],
    ["slices: { s: { column: age, cuts: [1] } }", "unknown_key", "cut"],
    ["slices: { s: { cross: sex } }", "wrong_value", "a list"],
    ["slices: { s: { column: age, cut: [] } }", "wrong_value", "at least 1 items"],
    ["gates: { g: { metric: auc, better_than: { best_withn: 365d } } }", "unknown_key", "best_within"],
    ["gates: { g: { metric: auc, better_than: { best_within: 365 } } }", "wrong_value", "days"],
    ["gates: { g: { metric: auc, better_than: 5 } }", "wrong_value", "text or a map with best_within"],
  ])("explains the branch that was meant: %s", (line, code, expected) => {
    const problem = only(`    ${line}\n`);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toContain(`; expected ${code === "wrong_value" ? "" : expected}`);
    expect(problem?.message).toContain(expected);
  });

  it("lists all forms where none was meant", () => {
    expect(only("    slices: { s: {} }\n")?.message).toBe(
      "models.income.slices.s has none of the forms it may have; expected a map with column, a map with column and cut or a map with cross, got an empty map",
    );
  });

  it("shows a version as it is written", () => {
    const bytes = new TextEncoder().encode("version: 1.10\n");
    const [problem] = parseDocument(z.strictObject({ version: z.string() }), bytes, "model.yaml", "head").problems;
    expect(problem).toMatchObject({
      message: "version is a number; expected text, got 1.10",
      hint: '`version: "1.10"`',
    });
  });

  it("says everything at once, in the order of the file", () => {
    const problems = problemsOf(
      "    riks: low\n    review: { by: [] }\n  'bad name': {}\nenforce_from: 2027-02-30\nprivacy: { min_count: 0 }\n",
    );
    expect(problems.map(({ at, code }) => `${at} ${code}`)).toEqual([
      "9:5 unknown_key",
      "10:19 wrong_value",
      "11:3 wrong_value",
      "12:15 wrong_value",
      "13:23 wrong_value",
    ]);
  });

  it.each([
    ["", "tidegate.yaml is empty; expected a map, got nothing"],
    ["# nothing\n", "tidegate.yaml is empty; expected a map, got nothing"],
    ["- a\n", "tidegate.yaml is a list; expected a map with version, got a list"],
  ])("has words for %j", (text, message) => {
    expect(parsePolicy(new TextEncoder().encode(text), "tidegate.yaml", "head").problems[0]?.message).toBe(message);
  });

  it("shows a doubled key and what else is wrong", () => {
    expect(problemsOf("    tsk: binary\n    risk: low\n").map(({ code }) => code)).toEqual([
      "duplicate_key",
      "unknown_key",
    ]);
  });
});
