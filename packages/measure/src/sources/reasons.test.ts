import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Need, Sample } from "@tidegate/formats";
import { expect, test } from "vitest";
import { incomeSample, incomeTables } from "../testing/income.ts";
import { incomeFolder } from "../testing/income-folder.ts";
import { answerTo, file, type Row, reasonFor, temporaryFolder, writeTable } from "../testing/tables.ts";

const outcomes: Need = { kind: "outcomes", slices: [] };

test.each([
  ["missing.csv", null, "missing_file"],
  ["empty.csv", "", "empty_file"],
  ["data.xlsx", "x", "unreadable_file"],
  ["data.parquet", "not parquet at all", "unreadable_file"],
  ["ragged.csv", "id,x\n1,2\n3\n4,5,6\n", "unreadable_file"],
  ["broken.json", '[{"id": 1},', "unreadable_file"],
  ["numbers.json", "[1, 2]", "unreadable_file"],
  ["latin.csv", Buffer.from([105, 100, 10, 0xff, 0xfe, 10]), "unreadable_file"],
])("%s is not read: its reason names it and no path of this machine", async (name, content, code) => {
  const folder = await temporaryFolder();
  if (content !== null) await writeFile(join(folder, name), content);
  const reason = await reasonFor(folder, { kind: "columns", data: file(name) });
  expect(reason.code).toBe(code);
  expect(reason.message).toContain(name);
  expect(JSON.stringify(reason)).not.toContain(folder);
  expect(reason.hint).toMatch(/\w/);
});

test("a file of only a header has no rows", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "header.csv"), "id,x\n");
  const answer = await answerTo(folder, { kind: "columns", data: file("header.csv") });
  expect(answer).toEqual({
    kind: "columns",
    rows: 0,
    columns: [
      { name: "id", type: "any" },
      { name: "x", type: "any" },
    ],
  });
});

test("a digest that is not the declared one names both", async () => {
  const folder = await incomeFolder();
  const declared = `sha256:${"0".repeat(64)}`;
  const reason = await reasonFor(folder, { kind: "files", data: { ...file("test.csv"), digest: declared } });
  expect(reason.code).toBe("digest_mismatch");
  expect(reason.message).toContain(declared);
  expect(reason.message.match(/sha256:/g)).toHaveLength(2);
});

const hostile = ['a"; DROP TABLE t; --', "it's", "né\nw", "$1", "日本"];

test.each(["csv", "parquet", "json", "jsonl"])(
  "hostile names and values of columns and files pass through %s",
  async (format) => {
    const folder = await temporaryFolder();
    const row = Object.fromEntries(hostile.map((name) => [name, name]));
    const path = `it's "odd"; é.${format}`;
    await writeTable(folder, path, [row, row], hostile);
    const columns = await answerTo(folder, { kind: "columns", data: file(path) });
    expect(columns.columns.map(({ name }) => name)).toEqual(hostile);
    for (const name of hostile) {
      const profile = await answerTo(folder, { kind: "profile", data: file(path), column: name, top: 3 });
      expect(profile.values).toEqual([{ value: name, n: 2 }]);
    }
  },
);

async function incomeReason(
  change: (rows: Row[]) => Row[],
  table: "test" | "candidate",
  sample: Partial<Sample> = {},
  need = outcomes,
) {
  const tables = incomeTables(60);
  const folder = await incomeFolder({ ...tables, [table]: change(tables[table]) });
  return reasonFor(folder, need, incomeSample("csv", sample));
}

test("faults of the test set, each with its reason", async () => {
  expect((await incomeReason((rows) => [...rows, ...rows.slice(0, 2)], "test")).code).toBe("duplicate_ids");
  expect((await incomeReason(([first, ...rest]) => [{ ...first, row: null }, ...rest], "test")).code).toBe(
    "missing_ids",
  );
  expect((await incomeReason(([first, ...rest]) => [{ ...first, income: null }, ...rest], "test")).code).toBe(
    "missing_label",
  );
  expect((await incomeReason(([first, ...rest]) => [{ ...first, income: "x" }, ...rest], "test")).code).toBe(
    "unknown_label",
  );
  expect((await incomeReason((rows) => rows.filter((row) => row.income === ">50K"), "test")).code).toBe("one_class");
});

test("a row answered twice makes the system unmeasured; the join still counts", async () => {
  const double = (rows: Row[]) => [...rows, ...rows.slice(0, 3)];
  expect((await incomeReason(double, "candidate")).code).toBe("duplicate_ids");
  const tables = incomeTables(60);
  const folder = await incomeFolder({
    ...tables,
    candidate: [...double(tables.candidate), { ...tables.candidate[0], row: 999 }],
  });
  const join = await answerTo(folder, { kind: "join", system: "candidate" }, incomeSample("csv"));
  expect(join).toMatchObject({ duplicates: 3, extra: 1, rows: tables.candidate.length + 4 });
  expect(join.matched).toBe(tables.candidate.length);
});

test("a missing column is named, with the one that was meant", async () => {
  const reason = await incomeReason(
    (rows) => rows.map(({ predicted, ...row }) => ({ ...row, prediction: predicted ?? null })),
    "candidate",
  );
  expect(reason).toMatchObject({ code: "missing_column", file: "candidate.csv" });
  expect(reason.message).toContain('"predicted"');
  const slice = await incomeReason(
    (rows) => rows,
    "test",
    { slices: { x: { column: "sexx" } } },
    { kind: "outcomes", slices: ["x"] },
  );
  expect(slice).toMatchObject({ code: "missing_column", hint: 'did you mean "sex"?' });
});

test("too many groups, and text in a cut, are said of the slice", async () => {
  const tables = incomeTables(1500);
  const folder = await incomeFolder(tables);
  const sample = incomeSample("csv", { slices: { id: { column: "row" }, cut: { column: "house", cut: [1] } } });
  expect(await reasonFor(folder, { kind: "outcomes", slices: ["id"] }, sample)).toMatchObject({
    code: "too_many_groups",
  });
  expect(await reasonFor(folder, { kind: "outcomes", slices: ["cut"] }, sample)).toMatchObject({ code: "wrong_type" });
  expect(await answerTo(folder, { kind: "outcomes", slices: [] }, sample)).toMatchObject({
    kind: "outcomes",
    groups: [{ slice: null, n: 1500 }],
  });
});
