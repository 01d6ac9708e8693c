import { expect, test } from "vitest";
import { joinRows, rowsOfGroup } from "../../testing/brute.ts";
import { incomeSample, incomeTables } from "../../testing/income.ts";
import { incomeFolder } from "../../testing/income-folder.ts";
import { answerTo } from "../../testing/tables.ts";

const tables = incomeTables(300, 5);

test("dyadic bins hold each latency between their edges", async () => {
  const folder = await incomeFolder(tables);
  const need = { kind: "histogram" as const, value: "latency" as const, system: "candidate", by_label: false };
  const answer = await answerTo(folder, { ...need, bins: "dyadic", slices: ["sex"] }, incomeSample("csv"));
  for (const { slice, group, label, bins, missing } of answer.groups) {
    const own = rowsOfGroup(joinRows(tables), slice, group).map((row) => row.candidate.latency);
    expect(label).toBeNull();
    expect(missing).toBe(own.filter((value) => value === null).length);
    for (const { lower, upper, n } of bins) {
      expect(own.filter((value) => value !== null && value >= lower && value < upper).length).toBe(n);
      if (lower > 0) expect((upper - lower) / lower).toBeLessThanOrEqual(2 ** -12);
    }
    expect(bins.reduce((sum, bin) => sum + bin.n, missing)).toBe(own.length);
  }
});

test("equal bins by label, the last one closed", async () => {
  const folder = await incomeFolder(tables);
  const bins = { equal: 4, from: 0, to: 1 };
  const need = {
    kind: "histogram" as const,
    value: "score" as const,
    system: "candidate",
    by_label: true,
    bins,
    slices: [],
  };
  const answer = await answerTo(folder, need, incomeSample("csv"));
  expect(answer.groups.map(({ label }) => label)).toEqual([0, 1]);
  for (const { label, bins: found } of answer.groups) {
    const own = joinRows(tables).filter((row) => Number(row.positive) === label);
    for (const { lower, upper, n } of found) {
      const inside = own.filter(
        ({ candidate: { score } }) => score !== null && score >= lower && (score < upper || upper === 1),
      );
      expect(inside.length).toBe(n);
    }
  }
});
