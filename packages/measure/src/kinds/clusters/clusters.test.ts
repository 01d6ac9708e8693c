import { expect, test } from "vitest";
import { joinRows, rowsOfGroup } from "../../testing/brute.ts";
import { incomeSample, incomeTables } from "../../testing/income.ts";
import { incomeFolder } from "../../testing/income-folder.ts";
import { answerTo } from "../../testing/tables.ts";

test("cluster totals of a difference, by size, equal those added row by row", async () => {
  const tables = incomeTables(300, 3);
  const folder = await incomeFolder(tables);
  const answer = await answerTo(
    folder,
    {
      kind: "clusters",
      value: { value: "correct", system: "candidate" },
      minus: { value: "correct", system: "simple" },
      label: "positive",
      slices: ["sex"],
    },
    incomeSample("csv"),
  );
  for (const { slice, group, sizes } of answer.groups) {
    const totals = new Map<unknown, { size: number; total: number }>();
    for (const row of rowsOfGroup(joinRows(tables), slice, group).filter(({ positive }) => positive)) {
      const before = totals.get(row.test.house) ?? { size: 0, total: 0 };
      const value = Number(row.candidate.code === 1) - Number(row.simple.code === 1);
      totals.set(row.test.house, { size: before.size + 1, total: before.total + value });
    }
    for (const { size, clusters, sum, sum_squares } of sizes) {
      const own = [...totals.values()].filter((cluster) => cluster.size === size);
      expect(clusters).toBe(own.length);
      expect(Number(sum) * 2 ** -30).toBe(own.reduce((all, { total }) => all + total, 0));
      expect(Number(BigInt(sum_squares) >> 60n)).toBe(own.reduce((all, { total }) => all + total ** 2, 0));
    }
    expect(sizes.reduce((all, { clusters }) => all + clusters, 0)).toBe(totals.size);
  }
});
