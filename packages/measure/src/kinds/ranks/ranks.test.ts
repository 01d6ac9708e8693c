import { expect, test } from "vitest";
import { type Joined, joinRows, rowsOfGroup } from "../../testing/brute.ts";
import { incomeSample, incomeTables } from "../../testing/income.ts";
import { incomeFolder } from "../../testing/income-folder.ts";
import { answerTo } from "../../testing/tables.ts";

/** psi, doubled: 2 when the positive ranks above the negative, 1 when they tie; missing scores rank worst. */
function psi(positive: number | null, negative: number | null): number {
  if (positive === null || negative === null) return 0;
  return positive > negative ? 2 : positive === negative ? 1 : 0;
}

function oracle(rows: readonly Joined[]) {
  const positives = rows.filter((row) => row.positive);
  const negatives = rows.filter((row) => !row.positive);
  const total = (own: readonly Joined[], placement: (row: Joined, system: "candidate" | "simple") => number) => {
    const pairs = own.map((row) => [placement(row, "candidate"), placement(row, "simple")] as const);
    const sum = (of: (a: number, b: number) => number) => String(pairs.reduce((all, [a, b]) => all + of(a, b), 0));
    return {
      n: own.length,
      sum: sum((a) => a),
      sum_squares: sum((a) => a * a),
      baseline_sum: sum((_, b) => b),
      baseline_sum_squares: sum((_, b) => b * b),
      cross: sum((a, b) => a * b),
    };
  };
  return {
    positives: total(positives, (row, s) =>
      negatives.reduce((all, other) => all + psi(row[s].score, other[s].score), 0),
    ),
    negatives: total(negatives, (row, s) =>
      positives.reduce((all, other) => all + psi(other[s].score, row[s].score), 0),
    ),
  };
}

test("placements equal those of every pair, ties and missing scores included, in every group", async () => {
  const tables = incomeTables(300, 7);
  const folder = await incomeFolder(tables);
  const need = { kind: "ranks" as const, system: "candidate", baseline: "simple", slices: ["sex", "sex_race", "age"] };
  const answer = await answerTo(folder, need, incomeSample("csv"));
  expect(answer.exact).toBe(true);
  expect(answer.groups.length).toBeGreaterThan(10);
  for (const { slice, group, positives, negatives } of answer.groups) {
    expect({ positives, negatives }).toEqual(oracle(rowsOfGroup(joinRows(tables), slice, group)));
    expect(positives.sum).toBe(negatives.sum);
  }
});
