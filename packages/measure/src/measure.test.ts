import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { canonicalJson, digestOf, type Need } from "@tidegate/formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeAnswers } from "./merge-answers.ts";
import { incomeSample, incomeTables, random } from "./testing/income.ts";
import { incomeFolder } from "./testing/income-folder.ts";
import { answerTo, type Format, file, measureNeeds, type Row, writeTable } from "./testing/tables.ts";

const slices = ["sex", "age", "sex_race"];
const needs: Need[] = [
  { kind: "outcomes", baseline: "simple", slices },
  {
    kind: "moments",
    values: [
      { value: "log_loss", system: "candidate" },
      { value: "correct", system: "simple" },
    ],
    slices,
  },
  { kind: "ranks", system: "candidate", baseline: "simple", slices },
  { kind: "clusters", value: { value: "correct", system: "candidate" }, slices: ["sex"] },
  { kind: "histogram", value: "latency", system: "candidate", by_label: false, bins: "dyadic", slices },
  { kind: "join", system: "candidate" },
];

function shuffled(rows: readonly Row[], seed: number): Row[] {
  const next = random(seed);
  return rows
    .map((row) => [next(), row] as const)
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row);
}

test("the order of rows, the threads and the file format do not change a byte", async () => {
  const tables = incomeTables(500, 11);
  const expected = await measureNeeds(await incomeFolder(tables), needs, incomeSample("csv"));
  for (const answer of expected.answers) expect(answer).toHaveProperty("value");
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), fc.constantFrom<Format>("csv", "parquet", "json", "jsonl"), async (seed, format) => {
      const { test: rows, candidate, simple } = tables;
      const mixed = {
        test: shuffled(rows, seed),
        candidate: shuffled(candidate, seed + 1),
        simple: shuffled(simple, seed + 2),
      };
      const folder = await incomeFolder(mixed, format);
      const { answers } = await measureNeeds(folder, needs, incomeSample(format), 1 + (seed % 2));
      expect(canonicalJson(answers)).toBe(canonicalJson(expected.answers));
    }),
    { numRuns: 12 },
  );
});

test("shards, measured apart and merged, equal the whole", async () => {
  const tables = incomeTables(300, 13);
  const sample = incomeSample("csv", { min_count: 1 });
  const folder = await incomeFolder(tables);
  const additive = [needs[0], needs[1], needs[4]] as Need[];
  const whole = await measureNeeds(folder, additive, sample);
  const half = async (parity: number) => {
    const test = tables.test.filter((row) => Number(row.row) % 2 === parity);
    return measureNeeds(await incomeFolder({ ...tables, test }), additive, sample);
  };
  const [even, odd] = [await half(0), await half(1)];
  for (const [i, known] of whole.answers.entries()) {
    const [a, b] = [even.answers[i], odd.answers[i]];
    if (!a || !b || "unavailable" in a || "unavailable" in b || "unavailable" in known) throw new Error("no answer");
    const merged = mergeAnswers(a.value as never, b.value as never) as typeof known.value;
    expect(sorted(merged)).toEqual(sorted(known.value));
  }
});

function sorted(answer: object): unknown {
  if (!("groups" in answer) || !Array.isArray(answer.groups)) return answer;
  return { ...answer, groups: [...answer.groups].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) };
}

test("several files are one table; compressed files are read; files are listed with their digests", async () => {
  const tables = incomeTables(200);
  const folder = await incomeFolder(tables);
  const expected = await measureNeeds(folder, needs, incomeSample("csv"));
  await writeTable(folder, "c1.csv", tables.candidate.slice(0, 50));
  await writeTable(folder, "c2.csv", tables.candidate.slice(50));
  await writeFile(join(folder, "test.csv.gz"), gzipSync(await readFile(join(folder, "test.csv"))));
  const sample = incomeSample("csv");
  const candidate = {
    ...sample.systems.candidate,
    predictions: file("c1.csv|c2.csv"),
  } as (typeof sample.systems)[string];
  const split = {
    ...sample,
    test: { ...sample.test, data: file("test.csv.gz") },
    systems: { ...sample.systems, candidate },
  };
  const found = await measureNeeds(folder, needs, split);
  expect(canonicalJson(found.answers)).toBe(canonicalJson(expected.answers));
  const simple = found.evidence.models.m?.files.find(({ path }) => path === "simple.csv");
  expect(simple?.digest).toBe(digestOf(await readFile(join(folder, "simple.csv"))));
  const files = await answerTo(folder, { kind: "files", data: file("c1.csv|c2.csv") });
  expect(files.files.map(({ path }) => path)).toEqual(["c1.csv", "c2.csv"]);
});
