import type { Sample, Task } from "@tidegate/formats";
import fc from "fast-check";
import { file, type Row, type Value } from "./tables.ts";

/** A small sample full of trouble: what a value is written as, and what it means, are kept side by side. */
export interface Messy {
  readonly task: Task;
  readonly sample: Sample;
  readonly test: readonly Row[];
  readonly answers: Readonly<Record<"candidate" | "other", readonly Row[]>>;
}

const labels = {
  binary: ["yes", "no"],
  multiclass: ["1", "b", "C"],
  regression: [0, -3, 2.5, 100],
  score: [null],
} satisfies Record<Task, readonly Value[]>;

const written: Record<string, readonly Value[]> = {
  "1": ["1", "1.0", "1.00"],
  yes: ["yes"],
  no: ["no"],
  b: ["b"],
  C: ["C"],
};
const groups: readonly Value[] = ["a", "a", "a", "b", "b", "1.0", "1", "True", "true", null, "rare"];
const scores = fc.oneof(
  fc.constantFrom<Value>(0, 0.25, 0.5, 0.5, 1, null, "NaN", 1.5, -0.1, "inf", "text"),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const predictions = {
  binary: fc.constantFrom<Value>("yes", "no", "maybe", null, "yes"),
  multiclass: fc.constantFrom<Value>("1", "1.0", "b", "C", "c", null),
  regression: fc.oneof(fc.constantFrom<Value>(0, -3, 2.5, 1e12, null, "NaN"), fc.integer({ min: -50, max: 120 })),
  score: fc.constantFrom<Value>(null),
} satisfies Record<Task, fc.Arbitrary<Value>>;

export const messy: fc.Arbitrary<Messy> = fc
  .tuple(fc.constantFrom<Task>("binary", "multiclass", "regression", "score"), fc.constantFrom(1, 3))
  .chain(([task, least]) =>
    fc.array(rowOf(task), { minLength: 12, maxLength: 60 }).map((rows) => build(task, least, rows)),
  );

interface Drawn {
  readonly label: Value;
  readonly form: number;
  readonly g: Value;
  readonly h: Value;
  readonly x: Value;
  readonly c: number;
  readonly answers: readonly (readonly [kept: boolean, p: Value, q: Value, t: number])[];
}

function rowOf(task: Task): fc.Arbitrary<Drawn> {
  const answer = fc.tuple(
    fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    predictions[task],
    scores,
    fc.integer({ min: 0, max: 4000 }).map((n) => n / 8),
  );
  return fc.record({
    label: fc.constantFrom<Value>(...labels[task]),
    form: fc.nat(2),
    g: fc.constantFrom(...groups),
    h: fc.constantFrom<Value>("u", "v", "v"),
    x: fc.constantFrom<Value>(1, 10, 10.5, 20, 30, null),
    c: fc.nat(8),
    answers: fc.tuple(answer, answer),
  });
}

function build(task: Task, least: number, rows: readonly Drawn[]): Messy {
  const first = labels[task];
  const test = rows.map(({ label, form, g, h, x, c }, id) => {
    const y = id < first.length ? (first[id] ?? null) : label;
    const forms = written[String(y)] ?? [y];
    return { id, y: forms[form % forms.length] ?? null, g, h, x, c: `c${c}` };
  });
  const answersOf = (which: 0 | 1) =>
    rows.flatMap(({ answers }, id) => {
      const [kept, p, q, t] = answers[which] ?? [false, null, null, 0];
      return kept || id === 0 ? [{ id, p, q, t }] : [];
    });
  return { task, sample: sampleOf(task, least), test, answers: { candidate: answersOf(0), other: answersOf(1) } };
}

function sampleOf(task: Task, least: number): Sample {
  const columns = {
    id: "id",
    ...(task !== "score" && { prediction: "p" }),
    ...(task !== "multiclass" && { score: "q" }),
    latency: "t",
  };
  const label = task === "score" ? {} : { label: "y" };
  return {
    task,
    test: {
      data: file("test.csv"),
      id: "id",
      ...label,
      ...(task === "binary" && { positive: "yes" }),
      cluster: "c",
      labels: "trusted",
    },
    slices: { g: { column: "g" }, h: { column: "h" }, x: { column: "x", cut: [10, 20] }, gh: { cross: ["g", "h"] } },
    systems: {
      candidate: { predictions: file("candidate.csv"), columns },
      other: { predictions: file("other.csv"), columns },
    },
    min_count: least,
  };
}
