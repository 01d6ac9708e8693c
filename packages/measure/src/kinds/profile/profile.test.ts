import { expect, test } from "vitest";
import { incomeSample } from "../../testing/income.ts";
import { answerTo, type Format, file, temporaryFolder, writeTable } from "../../testing/tables.ts";

const formats: Format[] = ["csv", "parquet", "json", "jsonl"];

test.each(formats)("the profile of a column of %s", async (format) => {
  const folder = await temporaryFolder();
  const values = [10, 9, 9, 10, -1, 2.5, null];
  await writeTable(
    folder,
    `data.${format}`,
    values.map((x) => ({ x, s: x === null ? null : `t${x}` })),
  );
  const profile = (column: string) =>
    answerTo(folder, { kind: "profile", data: file(`data.${format}`), column, top: 3 });
  expect(await profile("x")).toEqual({
    kind: "profile",
    rows: 7,
    missing: 1,
    distinct: 4,
    values: [
      { value: "10", n: 2 },
      { value: "9", n: 2 },
      { value: "-1", n: 1 },
    ],
    smallest: "-1",
    largest: "10",
  });
  expect(await profile("s")).toMatchObject({ smallest: "t-1", largest: "t9" });
});

test("a file without rows has an empty profile", async () => {
  const folder = await temporaryFolder();
  await writeTable(folder, "data.csv", [], ["x"]);
  const need = { kind: "profile" as const, data: file("data.csv"), column: "x", top: 3 };
  expect(await answerTo(folder, need)).toMatchObject({ rows: 0, values: [], smallest: null, largest: null });
});

test("a value of few rows is not shown where a sample sets a limit; it is counted", async () => {
  const folder = await temporaryFolder();
  const values = [7, 7, 7, 1, 2, 2, 2, 99];
  await writeTable(
    folder,
    "data.csv",
    values.map((x) => ({ x })),
  );
  const need = { kind: "profile" as const, data: file("data.csv"), column: "x", top: 9 };
  expect(await answerTo(folder, need, incomeSample("csv", { min_count: 3 }))).toMatchObject({
    distinct: 4,
    values: [
      { value: "2", n: 3 },
      { value: "7", n: 3 },
    ],
    smallest: "2",
    largest: "7",
  });
});
