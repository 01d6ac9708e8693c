import type { Need, RowValue, Sample } from "@tidegate/formats";
import { expect, test } from "vitest";
import {
  answerTo,
  file,
  measureNeeds,
  type Row,
  reasonFor,
  temporaryFolder,
  writeTable,
} from "../../testing/tables.ts";

async function regression(labels: readonly number[], answers: readonly number[]): Promise<[string, Sample]> {
  const folder = await temporaryFolder();
  const groups = (id: number) => (id % 2 === 0 ? "even" : "odd");
  await writeTable(
    folder,
    "test.csv",
    labels.map((y, id): Row => ({ id, y: String(y), g: groups(id) })),
  );
  await writeTable(
    folder,
    "candidate.csv",
    answers.map((p, id): Row => ({ id, p: String(p) })),
  );
  const sample: Sample = {
    task: "regression",
    test: { data: file("test.csv"), id: "id", label: "y", labels: "trusted" },
    slices: { g: { column: "g" } },
    systems: {
      candidate: { predictions: file("candidate.csv"), columns: { id: "id", prediction: "p" } },
      mean: { constant: "mean", of: file("test.csv"), column: "y" },
      median: { constant: "median", of: file("test.csv"), column: "y" },
    },
    min_count: 1,
  };
  return [folder, sample];
}

type Moments = Extract<Need, { kind: "moments" }>;

function moments(value: RowValue["value"], system = "candidate", slices: string[] = []): Moments {
  return { kind: "moments", values: [{ value, ...(value !== "label" && { system }) }], slices };
}

const everyNeed: Need[] = [
  { kind: "outcomes", slices: [] },
  { kind: "join", system: "candidate" },
  moments("error"),
  moments("squared_error"),
  moments("absolute_error", "mean"),
  moments("absolute_error", "median"),
];

test.each([
  ["near 1e-300", (id: number) => (id + 1) * 1e-300],
  ["with one 1e308", (id: number) => (id === 3 ? 1e308 : id)],
  ["all at 1.7e308", () => 1.7e308],
])("labels %s have no squares: that is the reason", async (_, label) => {
  const labels = Array.from({ length: 20 }, (__, id) => label(id));
  const [folder, sample] = await regression(labels, labels);
  const { answers } = await measureNeeds(folder, everyNeed, sample);
  for (const known of answers.slice(2)) {
    expect(known).toMatchObject({ unavailable: { code: "overflow", file: "test.csv" } });
    expect(JSON.stringify(known)).toContain('\\"y\\"');
  }
});

test("labels of 2^-440 and 2^440 are measured", async () => {
  for (const unit of [2 ** -440, 2 ** 440]) {
    const labels = Array.from({ length: 20 }, (_, id) => (id + 1) * unit);
    const [folder, sample] = await regression(labels, [...labels.slice(1), 22 * unit]);
    const { exponents, groups } = await answerTo(folder, moments("squared_error"), sample);
    expect(Number(groups[0]?.sums[0]) * 2 ** ((exponents[0] ?? 0) / 2) * 2 ** ((exponents[0] ?? 0) / 2)).toBe(
      23 * unit * unit,
    );
  }
});

const few = Array.from({ length: 200 }, (_, id) => (id === 7 ? 1e12 : 1 + (id % 9)));

test("errors that the step of one huge label swallows are not measured as 0", async () => {
  const [folder, sample] = await regression(
    few,
    few.map((y, id) => (id === 7 ? y : y + 400 + id / 10)),
  );
  for (const value of ["absolute_error", "error", "squared_error"] as const) {
    const reason = await reasonFor(folder, moments(value), sample);
    expect(reason.code).toBe("overflow");
    expect(reason.message).toContain("too small beside the largest label");
  }
});

test("errors of the size of the huge label are measured, but not in a slice without it", async () => {
  const [folder, sample] = await regression(
    few,
    few.map((y, id) => (id === 7 ? 9e11 : y + 400)),
  );
  const { groups, exponents } = await answerTo(folder, moments("absolute_error"), sample);
  const mean = (Number(groups[0]?.sums[0]) * 2 ** (exponents[0] ?? 0)) / 200;
  expect(mean / ((1e11 + 199 * 400) / 200)).toBeCloseTo(1, 5);
  const reason = await reasonFor(folder, moments("absolute_error", "candidate", ["g"]), sample);
  expect(reason).toMatchObject({ code: "overflow" });
  expect(reason.message).toContain('g = ["even"]');
});

test("an exact prediction is an error of 0, whatever the labels", async () => {
  const [folder, sample] = await regression(few, few);
  const { groups } = await answerTo(folder, moments("absolute_error"), sample);
  expect(groups[0]).toMatchObject({ complete: 200, sums: ["0"] });
});

test("labels and errors over five orders of magnitude are measured", async () => {
  const labels = Array.from({ length: 300 }, (_, id) => 10 ** (1 + (id % 51) / 10));
  const [folder, sample] = await regression(
    labels,
    labels.map((y) => y * 1.01),
  );
  for (const value of ["absolute_error", "squared_error"] as const) {
    const { groups, exponents } = await answerTo(folder, moments(value), sample);
    const power = value === "absolute_error" ? 1 : 2;
    const real = labels.reduce((sum, y) => sum + (y * 1.01 - y) ** power, 0);
    expect((Number(groups[0]?.sums[0]) * 2 ** (exponents[0] ?? 0)) / real).toBeCloseTo(1, 3);
  }
});
