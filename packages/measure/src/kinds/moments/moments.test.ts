import { expect, test } from "vitest";
import { joinRows, rowsOfGroup } from "../../testing/brute.ts";
import { incomeSample, incomeTables } from "../../testing/income.ts";
import { incomeFolder } from "../../testing/income-folder.ts";
import { answerTo, file, measureNeeds, temporaryFolder, writeTable } from "../../testing/tables.ts";

function rounded(value: number, exponent: number): bigint {
  const steps = value * 2 ** -exponent;
  return BigInt(Math.sign(steps) * Math.round(Math.abs(steps)));
}

test("moments are the exact sums of integers rounded row by row", async () => {
  const tables = incomeTables(400);
  const folder = await incomeFolder(tables);
  const answer = await answerTo(
    folder,
    {
      kind: "moments",
      values: [
        { value: "log_loss", system: "candidate" },
        { value: "brier", system: "simple" },
        { value: "correct", system: "candidate" },
        { value: "label" },
      ],
      slices: ["sex"],
    },
    incomeSample("csv"),
  );
  expect(answer.exponents).toEqual([-30, -30, -30, -30]);
  for (const { slice, group, n, complete, sums, products } of answer.groups) {
    const own = rowsOfGroup(joinRows(tables), slice, group);
    expect(n).toBe(own.length);
    const values = own.flatMap(({ positive, candidate, simple }) => {
      if (candidate.score === null || simple.score === null) return [];
      const clipped = Math.max(Math.min(candidate.score, 1 - 2 ** -52), 2 ** -52);
      const y = Number(positive);
      const real = [
        -Math.log(positive ? clipped : 1 - clipped),
        (simple.score - y) ** 2,
        Number(candidate.code === y),
        y,
      ];
      return [real.map((value) => rounded(value, -30))];
    });
    expect(complete).toBe(values.length);
    const sum = (of: (row: bigint[]) => bigint) => values.reduce((total, row) => total + of(row), 0n);
    sums.forEach((text, i) => {
      // Math.log and the engine's ln may differ in the last bit of a double, far below half a step.
      expect(BigInt(text)).toBe(sum((row) => row[i] ?? 0n));
      products[i]?.forEach((product, j) => {
        expect(BigInt(product)).toBe(sum((row) => (row[i] ?? 0n) * (row[j] ?? 0n)));
      });
    });
  }
});

test("regression is scaled by the largest label, whatever the candidate answers", async () => {
  const folder = await temporaryFolder();
  const labels = [3, -100, 20.5, 0, 64, 1, 2, 5];
  await writeTable(
    folder,
    "test.csv",
    labels.map((y, id) => ({ id, y })),
  );
  const answers = [2.5, -90, 20.5, 1, 1e9, null, 2, 5];
  await writeTable(
    folder,
    "candidate.csv",
    answers.map((p, id) => ({ id, p })),
  );
  const sample = {
    task: "regression" as const,
    test: { data: file("test.csv"), id: "id", label: "y", labels: "trusted" as const },
    slices: {},
    systems: {
      candidate: { predictions: file("candidate.csv"), columns: { id: "id", prediction: "p" } },
      mean: { constant: "mean" as const, of: file("test.csv"), column: "y" },
      median: { constant: "median" as const, of: file("test.csv"), column: "y" },
    },
    min_count: 5,
  };
  const value = (name: "error" | "squared_error" | "absolute_percentage_error" | "prediction", system: string) => ({
    kind: "moments" as const,
    values: [{ value: name, system }],
    slices: [],
  });
  const { answers: found } = await measureNeeds(
    folder,
    [
      value("error", "candidate"),
      value("squared_error", "candidate"),
      value("prediction", "mean"),
      value("prediction", "median"),
    ],
    sample,
  );
  const errors = [-0.5, 10, 0, 1, 0, 0];
  const exact = (i: number) => {
    const known = found[i];
    if (!known || "unavailable" in known || known.value.kind !== "moments") throw new Error(JSON.stringify(known));
    const [group] = known.value.groups;
    return { complete: group?.complete, real: Number(group?.sums[0]) * 2 ** (known.value.exponents[0] ?? 0) };
  };
  expect(exact(0)).toEqual({ complete: 6, real: errors.reduce((a, b) => a + b, 0) });
  expect(exact(1)).toEqual({ complete: 6, real: errors.reduce((a, b) => a + b * b, 0) });
  expect(exact(2).real).toBeCloseTo(
    labels.reduce((a, b) => a + b, 0),
    5,
  );
  expect(exact(3).real).toBe(8 * 2.5);
});

test("a group in which few rows have all values is not shown, nor what it could be worked out from", async () => {
  const { test: rows, candidate, simple } = incomeTables(120, 5);
  const sexOf = new Map(rows.map((row) => [row.row, row.sex]));
  let kept = 0;
  const blanked = candidate.map((row) => {
    if (sexOf.get(row.row ?? null) !== "F" || (row.probability !== null && kept++ < 3)) return row;
    return { ...row, probability: null };
  });
  const folder = await incomeFolder({ test: rows, candidate: blanked, simple });
  const values = [{ value: "log_loss" as const, system: "candidate" }];
  const need = { kind: "moments" as const, values, slices: ["sex", "sex_race"] };
  const answer = await answerTo(folder, need, incomeSample("csv"));
  expect(answer.suppressed).toContainEqual({ slice: "sex", group: ["F"] });
  expect(answer.suppressed.filter(({ slice }) => slice === "sex").length).toBeGreaterThan(1);
  expect(answer.groups.filter(({ slice }) => slice === "sex_race")).toEqual([]);
  for (const { complete } of answer.groups) expect(complete === 0 || complete >= 5).toBe(true);
});
