import type { Sample } from "@tidegate/formats";
import { expect, test } from "vitest";
import { answerTo, file, type Row, reasonFor, temporaryFolder, writeTable } from "../testing/tables.ts";

const ys = ["a", "b", "c", "a", "b", "c", "a", "a"];

async function multiclass(rows: (y: string, id: number) => Row): Promise<{ folder: string; sample: Sample }> {
  const folder = await temporaryFolder();
  await writeTable(
    folder,
    "test.csv",
    ys.map((y, id) => ({ id, y })),
  );
  await writeTable(folder, "candidate.jsonl", ys.map(rows));
  const columns = { id: "id", prediction: "p", score: { a: "pa", b: "pb", c: "pc" } };
  const sample: Sample = {
    task: "multiclass",
    test: { data: file("test.csv"), id: "id", label: "y", labels: "trusted" },
    slices: {},
    systems: { candidate: { predictions: file("candidate.jsonl"), columns } },
    min_count: 2,
  };
  return { folder, sample };
}

const even = (y: string, id: number): Row => ({
  id,
  p: id === 0 ? "z" : y,
  pa: 0.5,
  pb: 0.25,
  pc: id === 1 ? 0.5 : 0.25,
});

test("multiclass: classes are sorted, losses use all classes, scores that do not sum to 1 are invalid", async () => {
  const { folder, sample } = await multiclass(even);
  const outcomes = await answerTo(folder, { kind: "outcomes", slices: [] }, sample);
  expect(outcomes.classes).toEqual(["a", "b", "c"]);
  expect(outcomes.groups[0]?.cells).toContainEqual({ label: 0, candidate: -1, n: 1 });
  const join = await answerTo(folder, { kind: "join", system: "candidate" }, sample);
  expect(join).toMatchObject({ invalid: 2, invalid_scores: 1, unknown_classes: ["z"] });
  const values = [
    { value: "log_loss" as const, system: "candidate" },
    { value: "brier" as const, system: "candidate" },
  ];
  const moments = await answerTo(folder, { kind: "moments", values, slices: [] }, sample);
  const [group] = moments.groups;
  expect(group?.complete).toBe(7);
  expect(Number(group?.sums[0]) * 2 ** -30).toBeCloseTo(4 * Math.log(2) + 3 * Math.log(4), 8);
  expect(Number(group?.sums[1]) * 2 ** -30).toBe(4 * 0.375 + 3 * (0.25 + 0.5625 + 0.0625));
  const ranks = await answerTo(folder, { kind: "ranks", system: "candidate", class: "c", slices: [] }, sample);
  // Class c: 2 positives at 0.25 tie with the 5 valid others; the invalid one ranks above all.
  expect(ranks.groups[0]).toMatchObject({ positives: { n: 2, sum: "10" }, negatives: { n: 6, sum: "10" } });
});

test("score: no labels, answered or not, sums of the score", async () => {
  const folder = await temporaryFolder();
  await writeTable(
    folder,
    "test.csv",
    ys.map((_, id) => ({ id })),
  );
  await writeTable(
    folder,
    "candidate.csv",
    ys.map((_, id) => ({ id, s: id === 3 ? "NaN" : id / 2 })),
  );
  const sample: Sample = {
    task: "score",
    test: { data: file("test.csv"), id: "id", labels: "trusted" },
    slices: {},
    systems: { candidate: { predictions: file("candidate.csv"), columns: { id: "id", score: "s" } } },
    min_count: 2,
  };
  const outcomes = await answerTo(folder, { kind: "outcomes", slices: [] }, sample);
  expect(outcomes.groups[0]?.cells).toEqual([
    { label: 0, candidate: -1, n: 1 },
    { label: 0, candidate: 0, n: 7 },
  ]);
  const values = [{ value: "score" as const, system: "candidate" }];
  const moments = await answerTo(folder, { kind: "moments", values, slices: [] }, sample);
  expect(moments.exponents).toEqual([-20]);
  expect(Number(moments.groups[0]?.sums[0]) * 2 ** -20).toBe(12.5);
  expect((await reasonFor(folder, { kind: "ranks", system: "candidate", slices: [] }, sample)).code).toBe(
    "unknown_label",
  );
});

test("labels that come with the predictions are joined by id; a row without one has a reason", async () => {
  const folder = await temporaryFolder();
  await writeTable(
    folder,
    "test.csv",
    ys.map((_, id) => ({ id })),
  );
  const answers = ys.map((y, id) => ({ id, y: y === "a" ? "yes" : "no", p: "yes" })).reverse();
  await writeTable(folder, "candidate.csv", answers);
  await writeTable(folder, "short.csv", answers.slice(1));
  const sampleOf = (name: string): Sample => ({
    task: "binary",
    test: { data: file("test.csv"), id: "id", label: "y", positive: "yes", labels: "with_predictions" },
    slices: {},
    systems: { candidate: { predictions: file(name), columns: { id: "id", prediction: "p" } } },
    min_count: 2,
  });
  const outcomes = await answerTo(folder, { kind: "outcomes", slices: [] }, sampleOf("candidate.csv"));
  expect(outcomes.groups[0]?.cells).toEqual([
    { label: 0, candidate: 1, n: 4 },
    { label: 1, candidate: 1, n: 4 },
  ]);
  const reason = await reasonFor(folder, { kind: "outcomes", slices: [] }, sampleOf("short.csv"));
  expect(reason).toMatchObject({ code: "missing_label", file: "short.csv" });
});
