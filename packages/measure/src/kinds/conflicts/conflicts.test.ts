import { expect, test } from "vitest";
import { answerTo, file, temporaryFolder, writeTable } from "../../testing/tables.ts";

test("rows of equal features with more than one label conflict", async () => {
  const folder = await temporaryFolder();
  await writeTable(folder, "data.csv", [
    { a: 1, b: "x", y: 0 },
    { a: 1, b: "x", y: 1 },
    { a: 1, b: "x", y: 1 },
    { a: 1, b: null, y: 1 },
    { a: 1, b: null, y: 0 },
    { a: 2, b: "x", y: 0 },
    { a: 2, b: "x", y: "0.0" },
  ]);
  const need = { kind: "conflicts" as const, data: file("data.csv"), features: ["a", "b"], label: "y" };
  expect(await answerTo(folder, need)).toEqual({ kind: "conflicts", rows: 7, conflicting: 5 });
});
