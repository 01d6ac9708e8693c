import type { RowCheck } from "@tidegate/formats";
import { expect, test } from "vitest";
import { answerTo, type Format, file, type Row, reasonFor, temporaryFolder, writeTable } from "../../testing/tables.ts";

const rows: Row[] = [
  { id: 1, n: "1", amount: 1.5, day: "2024-01-01", end: "2024-02-01", name: "abc", kind: "a", flag: "true" },
  { id: 2, n: "x", amount: -1, day: "2024-13-01", end: "2023-01-01", name: "ABC", kind: "b", flag: "maybe" },
  { id: 3, n: null, amount: 7, day: null, end: "2024-01-01", name: "abcdef", kind: "a", flag: "0" },
  { id: 4, n: "1.0", amount: 11, day: "2024-01-05", end: null, name: null, kind: "z", flag: "False" },
  { id: 4, n: "007", amount: 5, day: "2024-01-05", end: "2024-01-05", name: "a", kind: "NA", flag: "true" },
];

/** Each check with the number of rows that break it and their ids, found by eye in the rows above. */
const cases: [RowCheck, number, string[]][] = [
  [{ check: "type", column: "n", type: "integer" }, 2, ["2", "4"]],
  [{ check: "type", column: "n", type: "number" }, 1, ["2"]],
  [{ check: "type", column: "day", type: "date" }, 1, ["2"]],
  [{ check: "type", column: "flag", type: "boolean" }, 1, ["2"]],
  [{ check: "type", column: "amount", type: "number" }, 0, []],
  [{ check: "required", column: "name" }, 1, ["4"]],
  [{ check: "required", column: "kind" }, 1, ["4"]],
  [{ check: "range", column: "amount", minimum: 0, maximum: 7 }, 2, ["2", "4"]],
  [{ check: "range", column: "amount", exclusive_maximum: 7 }, 2, ["3", "4"]],
  [{ check: "range", column: "day", minimum: "2024-01-02" }, 1, ["1"]],
  [{ check: "enum", column: "kind", values: ["a", "b"] }, 1, ["4"]],
  [{ check: "enum", column: "n", values: ["1"] }, 2, ["2", "4"]],
  [{ check: "pattern", column: "name", pattern: "[a-z]+" }, 1, ["2"]],
  [{ check: "length", column: "name", minimum: 2, maximum: 5 }, 2, ["3", "4"]],
  [{ check: "compare", left: "day", op: "<=", right: { column: "end" } }, 1, ["2"]],
  [{ check: "compare", left: "amount", op: ">", right: { constant: 0 } }, 1, ["2"]],
  [{ check: "unique", columns: ["id"] }, 1, ["4"]],
  [{ check: "unique", columns: ["id", "kind"] }, 0, []],
  [{ check: "foreign_key", columns: ["kind"], reference: file("kinds.csv"), reference_columns: ["key"] }, 1, ["4"]],
];

test.each<Format>(["csv", "parquet", "json", "jsonl"])("violations of %s are those of the rows", async (format) => {
  const folder = await temporaryFolder();
  await writeTable(folder, `data.${format}`, rows);
  await writeTable(folder, "kinds.csv", [{ key: "a" }, { key: "b" }, { key: null }]);
  const checks = cases.map(([rule], i) => ({ id: `c${i}`, rule }));
  const need = { kind: "violations" as const, data: file(`data.${format}`), key: ["id"], missing: ["", "NA"], checks };
  const answer = await answerTo(folder, need);
  expect(answer.rows).toBe(5);
  const expected = cases.map(([, violations, examples], i) => ({ id: `c${i}`, violations, examples }));
  expect(answer.checks).toEqual(expected);
});

test("without a key a row is named by its number", async () => {
  const folder = await temporaryFolder();
  await writeTable(folder, "data.csv", rows);
  const checks = [
    { id: "r", rule: { check: "required" as const, column: "name" } },
    { id: "u", rule: { check: "unique" as const, columns: ["id"] } },
  ];
  const need = { kind: "violations" as const, data: file("data.csv"), key: [], missing: [""], checks };
  const answer = await answerTo(folder, need);
  expect(answer.checks.map(({ examples }) => examples)).toEqual([["4"], ["5"]]);
});

test("a check that cannot be made says why, beside those that can", async () => {
  const folder = await temporaryFolder();
  await writeTable(folder, "data.csv", rows);
  const checks = [
    { id: "column", rule: { check: "required" as const, column: "nam" } },
    { id: "pattern", rule: { check: "pattern" as const, column: "name", pattern: "(?=x)" } },
    {
      id: "file",
      rule: { check: "foreign_key" as const, columns: ["kind"], reference: file("no.csv"), reference_columns: ["key"] },
    },
    { id: "fine", rule: { check: "required" as const, column: "id" } },
  ];
  const need = { kind: "violations" as const, data: file("data.csv"), key: ["id"], missing: [""], checks };
  const answer = await answerTo(folder, need);
  expect(answer.checks.map(({ problem }) => problem !== undefined)).toEqual([true, true, true, false]);
  expect(answer.checks[0]?.problem).toContain('did you mean "name"?');
  expect((await reasonFor(folder, { ...need, data: file("no.csv") })).code).toBe("missing_file");
});
