import type { Answer, Evidence, Need, Plan, RowValue } from "@tidegate/formats";
import { isKnown, unavailable } from "@tidegate/formats";
import type { Row } from "./rows.ts";

interface Part {
  readonly slice: string | null;
  readonly group: (string | null)[];
  readonly rows: readonly Row[];
}

/** Evidence as a measurement of these rows would give it, for tests: slow, small and independent of the engine. */
export function measured(plan: Plan, rows: readonly Row[], minCount = 1, letter = "b"): Evidence {
  const models = plan.models.map(({ model, needs, sample }): [string, Evidence["models"][string]] => {
    const answers: Evidence["models"][string]["answers"] = {};
    for (const [key, need] of Object.entries(needs)) {
      answers[key] = isKnown(sample) ? answer(need, rows, minCount, letter) : unavailable("not_measured", "no sample");
    }
    return [model, { answers, files: [] }];
  });
  return {
    format: "tidegate/evidence@1",
    origin: "claimed",
    engine: { name: "test", version: "1" },
    models: Object.fromEntries(models),
  };
}

function answer(
  need: Need,
  rows: readonly Row[],
  minCount: number,
  letter: string,
): Evidence["models"][string]["answers"][string] {
  if (need.kind === "files") {
    const { path } = need.data;
    const digest = `sha256:${(path.endsWith("test.csv") ? "e" : letter).repeat(64)}`;
    return { value: { kind: "files", files: [{ path, size: 1, digest }], digest } };
  }
  if (need.kind === "join") return { value: joined(need.system, rows) };
  if (need.kind !== "outcomes" && need.kind !== "moments" && need.kind !== "ranks" && need.kind !== "histogram") {
    return unavailable("not_measured", `${need.kind} is not made up here`);
  }
  const all = need.part === undefined ? rows : rows.filter(({ human }) => (human === true) === (need.part === "human"));
  const parts = [{ slice: null, group: [], rows: all }, ...need.slices.flatMap((slice) => partsOf(slice, all))];
  const shown = parts.filter((part) => part.slice === null || part.rows.length >= minCount);
  const suppressed = parts
    .filter((part) => !shown.includes(part))
    .map(({ slice, group }) => ({ slice: slice ?? "", group }));
  return { value: grouped(need, shown, suppressed) };
}

function partsOf(slice: string, rows: readonly Row[]): Part[] {
  const values = [...new Set(rows.map((row) => row.slices?.[slice]).filter((value) => value !== undefined))];
  return values.map((value) => ({ slice, group: [value], rows: rows.filter((row) => row.slices?.[slice] === value) }));
}

type GroupedNeed = Extract<Need, { kind: "outcomes" | "moments" | "ranks" | "histogram" }>;

function grouped(
  need: GroupedNeed,
  parts: readonly Part[],
  suppressed: { slice: string; group: (string | null)[] }[],
): Answer {
  const head = ({ slice, group, rows }: Part) => ({ slice, group, n: rows.length });
  if (need.kind === "outcomes") {
    const groups = parts.map((part) => ({ ...head(part), cells: cellsOf(part.rows, need.baseline) }));
    return { kind: "outcomes", classes: ["no", "yes"], groups, suppressed };
  }
  if (need.kind === "moments") {
    const groups = parts.map((part) => ({ ...head(part), ...momentsOf(part.rows, need.values) }));
    return { kind: "moments", exponents: need.values.map(() => -10), groups, suppressed };
  }
  if (need.kind === "ranks") {
    const groups = parts.map((part) => ({ ...head(part), ...ranksOf(part.rows, need.baseline) }));
    return { kind: "ranks", exact: true, groups, suppressed };
  }
  const labels = need.by_label ? [0, 1] : [null];
  const groups = parts.flatMap((part) => labels.map((label) => ({ ...head(part), ...binsOf(need, label, part.rows) })));
  return { kind: "histogram", groups, suppressed };
}

function cellsOf(rows: readonly Row[], baseline: string | undefined) {
  const counts = new Map<string, { label: number; candidate: number; baseline?: number; n: number }>();
  for (const { label, answers } of rows) {
    const other = baseline === undefined ? {} : { baseline: answers[baseline] ?? -1 };
    const cell = { label, candidate: answers.candidate ?? -1, ...other };
    const key = JSON.stringify(cell);
    counts.set(key, { ...cell, n: (counts.get(key)?.n ?? 0) + 1 });
  }
  return [...counts.values()];
}

function momentsOf(rows: readonly Row[], values: readonly RowValue[]) {
  const integers = rows.map((row) => values.map((value) => integerOf(row, value)));
  const complete = integers.filter((row): row is bigint[] => row.every((value) => value !== undefined));
  const total = (of: (row: bigint[]) => bigint) => String(complete.reduce((sum, row) => sum + of(row), 0n));
  return {
    complete: complete.length,
    sums: values.map((_, i) => total((row) => row[i] ?? 0n)),
    products: values.map((_, i) =>
      values.slice(0, i + 1).map((_, j) => total((row) => (row[i] ?? 0n) * (row[j] ?? 0n))),
    ),
  };
}

function integerOf({ target, predicted, scores }: Row, { value, system = "" }: RowValue): bigint | undefined {
  const whole = (real: number | undefined) => (real === undefined ? undefined : BigInt(Math.round(real * 1024)));
  if (value === "score") return whole(scores?.[system]);
  if (target === undefined) return undefined;
  if (value === "label") return whole(target);
  if (value === "squared_label") return whole(target * target);
  const answer = predicted?.[system];
  if (answer === undefined) return undefined;
  if (value === "absolute_error") return whole(Math.abs(answer - target));
  return whole(value === "squared_error" ? (answer - target) ** 2 : answer - target);
}

function ranksOf(rows: readonly Row[], baseline: string | undefined) {
  const of = (label: number) => rows.filter((row) => row.label === label);
  const [negatives, positives] = [of(0), of(1)];
  const sums = (own: Row[], others: Row[], sign: number) => {
    const placed = (system: string) => own.map((row) => placement(row, others, system, sign));
    const candidate = placed("candidate");
    const other = baseline === undefined ? undefined : placed(baseline);
    const total = (numbers: number[]) => String(numbers.reduce((sum, value) => sum + value, 0));
    return {
      n: own.length,
      sum: total(candidate),
      sum_squares: total(candidate.map((x) => x * x)),
      ...(other && {
        baseline_sum: total(other),
        baseline_sum_squares: total(other.map((x) => x * x)),
        cross: total(candidate.map((x, i) => x * (other[i] ?? 0))),
      }),
    };
  };
  return { positives: sums(positives, negatives, 1), negatives: sums(negatives, positives, -1), error_bound: 0 };
}

function placement(row: Row, others: readonly Row[], system: string, sign: number): number {
  const score = row.scores?.[system] ?? 0;
  return others.reduce((sum, other) => sum + 1 + sign * Math.sign(score - (other.scores?.[system] ?? 0)), 0);
}

function binsOf(need: Extract<Need, { kind: "histogram" }>, label: number | null, rows: readonly Row[]) {
  const own = rows.filter((row) => label === null || row.label === label);
  const value = (row: Row) => (need.value === "latency" ? row.latency : row.scores?.[need.system]);
  const known = own.map(value).filter((x) => x !== undefined);
  const width = need.bins === "dyadic" ? 1 : (need.bins.to - need.bins.from) / need.bins.equal;
  const counts = new Map<number, number>();
  for (const x of known) counts.set(Math.floor(x / width), (counts.get(Math.floor(x / width)) ?? 0) + 1);
  const bins = [...counts].sort(([a], [b]) => a - b).map(([i, n]) => ({ lower: i * width, upper: (i + 1) * width, n }));
  return { label, bins, missing: own.length - known.length };
}

function joined(system: string, rows: readonly Row[]): Answer {
  const missing = rows.filter(({ answers }) => (answers[system] ?? -1) < 0).length;
  const n = rows.length;
  return {
    kind: "join",
    test_rows: n,
    rows: n,
    matched: n - missing,
    missing,
    extra: 0,
    duplicates: 0,
    invalid: 0,
    invalid_scores: 0,
    unknown_classes: [],
    examples: [],
  };
}
