import { expect, test } from "vitest";
import { answerTo, file, temporaryFolder, writeTable } from "../../testing/tables.ts";

test("rows are shared across formats; a missing value equals a missing value", async () => {
  const folder = await temporaryFolder();
  await writeTable(folder, "left.csv", [
    { a: "1.0", b: "x" },
    { a: "1.0", b: "x" },
    { a: "2", b: null },
    { a: "007", b: "y" },
  ]);
  await writeTable(folder, "right.parquet", [
    { a: 1, b: "x" },
    { a: 1, b: "x" },
    { a: 2, b: null },
    { a: 7, b: "y" },
    { a: null, b: null },
  ]);
  const need = { kind: "overlap" as const, left: file("left.csv"), right: file("right.parquet"), columns: ["a", "b"] };
  expect(await answerTo(folder, need)).toEqual({ kind: "overlap", left_rows: 4, right_rows: 5, shared: 3 });
});
