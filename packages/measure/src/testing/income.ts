import type { Sample } from "@tidegate/formats";
import { file, type Row, type Value } from "./tables.ts";

/** A small deterministic generator of numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface Tables {
  readonly test: Row[];
  readonly candidate: Row[];
  readonly simple: Row[];
}

/** A binary test set with slices, and two systems that answer most of it, with ties, gaps and invalid answers. */
export function incomeTables(rows: number, seed = 1): Tables {
  const next = random(seed);
  const ids = Array.from({ length: rows }, (_, id) => id);
  const test = ids.map((id) => testRow(id, rows, next));
  const answers = (quality: number) =>
    test.flatMap((row) => (next() < 0.04 ? [] : [answerRow(row.row ?? 0, row.income === ">50K", quality, next)]));
  return { test, candidate: answers(0.5), simple: answers(0.3) };
}

function testRow(id: number, rows: number, next: () => number): Row {
  const pick = (values: readonly Value[]) => values[Math.floor(next() * values.length)] ?? null;
  return {
    row: id,
    income: next() < 0.4 ? ">50K" : "<=50K",
    sex: pick(["F", "M", "M", null]),
    race: pick(["a", "b", "b", "c"]),
    age: next() < 0.05 ? null : 18 + Math.floor(next() * 60),
    house: `h${Math.floor(next() * (rows / 3))}`,
  };
}

function answerRow(row: Value, positive: boolean, quality: number, next: () => number): Row {
  const score = Math.round(Math.min(1, Math.max(0, (positive ? quality : 0) + next() * 0.6)) * 50) / 50;
  const wrong = next();
  return {
    row,
    predicted: wrong < 0.02 ? null : wrong < 0.04 ? "other" : score > 0.45 ? ">50K" : "<=50K",
    probability: wrong > 0.97 ? null : wrong > 0.95 ? 1.5 : score,
    latency_ms: Math.round(next() * 4000) / 100,
    confidence: Math.round(next() * 100) / 100,
  };
}

const columns = { id: "row", prediction: "predicted", score: "probability", latency: "latency_ms" };

export function incomeSample(format: string, more: Partial<Sample> = {}): Sample {
  return {
    task: "binary",
    test: {
      data: file(`test.${format}`),
      id: "row",
      label: "income",
      positive: ">50K",
      cluster: "house",
      labels: "trusted",
    },
    slices: {
      sex: { column: "sex" },
      race: { column: "race" },
      age: { column: "age", cut: [25, 45, 65] },
      sex_race: { cross: ["sex", "race"] },
    },
    systems: {
      candidate: {
        predictions: file(`candidate.${format}`),
        columns: { ...columns, confidence: "confidence", confidence_cut: 0.3 },
      },
      simple: { predictions: file(`simple.${format}`), columns },
      majority: { constant: "majority", of: file(`test.${format}`), column: "income" },
    },
    min_count: 5,
    ...more,
  };
}
