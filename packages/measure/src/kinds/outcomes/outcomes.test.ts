import { expect, test } from "vitest";
import { joinRows, rowsOfGroup } from "../../testing/brute.ts";
import { incomeSample, incomeTables } from "../../testing/income.ts";
import { incomeFolder } from "../../testing/income-folder.ts";
import { answerTo, reasonFor } from "../../testing/tables.ts";

const slices = ["sex", "age", "sex_race"];
const tables = incomeTables(400);
const rows = joinRows(tables);

test.each(["all", "machine", "human"] as const)("outcomes of part %s are those counted row by row", async (part) => {
  const folder = await incomeFolder(tables);
  const need = { kind: "outcomes" as const, baseline: "simple", slices, part };
  const answer = await answerTo(folder, need, incomeSample("csv"));
  expect(answer.classes).toEqual(["<=50K", ">50K"]);
  const ofPart = rows.filter(({ candidate: { confidence } }) => {
    const machine = confidence !== null && confidence >= 0.3;
    return part === "all" || machine === (part === "machine");
  });
  for (const { slice, group, n, cells } of answer.groups) {
    const own = rowsOfGroup(ofPart, slice, group);
    expect(n).toBe(own.length);
    expect(cells.reduce((sum, cell) => sum + cell.n, 0)).toBe(n);
    for (const cell of cells) {
      const same = own.filter(
        (row) =>
          Number(row.positive) === cell.label &&
          row.candidate.code === cell.candidate &&
          row.simple.code === cell.baseline,
      );
      expect(cell.n).toBe(same.length);
    }
  }
  expect(answer.groups.length).toBeGreaterThan(part === "all" ? 12 : 5);
});

test("the majority answers the most frequent class for every row", async () => {
  const folder = await incomeFolder(tables);
  const answer = await answerTo(folder, { kind: "outcomes", baseline: "majority", slices: [] }, incomeSample("csv"));
  expect(new Set(answer.groups[0]?.cells.map((cell) => cell.baseline))).toEqual(new Set([0]));
});

test("small groups and their complement leave no trace", async () => {
  const folder = await incomeFolder(tables);
  const sample = incomeSample("csv", { min_count: 20 });
  const answer = await answerTo(folder, { kind: "outcomes", slices: ["sex_race", "age"] }, sample);
  const hidden = answer.suppressed.map(({ slice, group }) => rowsOfGroup(rows, slice, group).length);
  expect(hidden.length).toBeGreaterThan(1);
  for (const { n } of answer.groups) expect(n).toBeGreaterThanOrEqual(20);
  const shown = new Set(answer.groups.map(({ slice, group }) => JSON.stringify([slice, group])));
  for (const { slice, group } of answer.suppressed) expect(shown.has(JSON.stringify([slice, group]))).toBe(false);
});

test("a test set that is too small shows nothing", async () => {
  const folder = await incomeFolder(tables);
  const reason = await reasonFor(folder, { kind: "outcomes", slices: [] }, incomeSample("csv", { min_count: 1000 }));
  expect(reason.code).toBe("too_few");
});
