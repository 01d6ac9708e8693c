import type { Answer, Need, RowValue } from "@tidegate/formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Messy, messy } from "./testing/messy.ts";
import { type Plain, plainRows, steps, total } from "./testing/messy-oracle.ts";
import { measureNeeds, temporaryFolder, writeTable } from "./testing/tables.ts";

const slices = ["g", "h", "x", "gh"];

/** By task: a value whose sums are asked for, its exponent, and what it is of a row. */
const values = {
  binary: ["brier", -30, (row: Plain, name: string) => square(minus(row.answers[name]?.score ?? null, row.label))],
  multiclass: ["correct", -30, (row: Plain, name: string) => Number(row.answers[name]?.prediction === row.label)],
  regression: ["error", -23, (row: Plain, name: string) => minus(row.answers[name]?.prediction ?? null, row.label)],
  score: ["score", -20, (row: Plain, name: string) => row.answers[name]?.score ?? null],
} as const;

const minus = (a: number | null, b: number) => (a === null ? null : a - b);
const square = (a: number | null) => (a === null ? null : a * a);

function needsOf({ task }: Messy): Need[] {
  const value = (system: string): RowValue => ({ value: values[task][0], system });
  const score = task === "multiclass" ? "latency" : "score";
  return [
    { kind: "outcomes", baseline: "other", slices },
    { kind: "moments", values: [value("candidate"), value("other")], slices },
    { kind: "clusters", value: value("candidate"), slices },
    { kind: "histogram", value: score, system: "other", by_label: false, bins: { equal: 4, from: 0, to: 1 }, slices },
    ...(task === "binary" ? [{ kind: "ranks" as const, system: "candidate", baseline: "other", slices }] : []),
  ];
}

/** What an answer's group must hold, beside its place and n. */
function expected(messy: Messy, kind: Answer["kind"], rows: readonly Plain[]): object {
  const [, exponent, of] = values[messy.task];
  const integer = (row: Plain, name: string) => {
    const real = of(row, name);
    return real === null ? null : steps(real, exponent);
  };
  if (kind === "outcomes") return { cells: cellsOf(messy, rows) };
  if (kind === "clusters") return { sizes: sizesOf(rows, (row) => integer(row, "candidate")) };
  if (kind === "ranks") return ranksOf(rows);
  if (kind === "histogram") return {};
  const both = rows.flatMap((row) => {
    const [a, b] = [integer(row, "candidate"), integer(row, "other")];
    return a === null || b === null ? [] : [[a, b] as const];
  });
  const sum = (value: (a: bigint, b: bigint) => bigint) => total(both.map(([a, b]) => value(a, b)));
  const products = [[sum((a) => a * a)], [sum((a, b) => a * b), sum((_, b) => b * b)]];
  return { complete: both.length, sums: [sum((a) => a), sum((_, b) => b)], products };
}

function cellsOf({ task }: Messy, rows: readonly Plain[]): object[] {
  const code = ({ answers }: Plain, name: string) => {
    const { prediction = null, score = null } = answers[name] ?? {};
    if (task === "binary" || task === "multiclass") return prediction;
    return (task === "score" ? score : prediction) === null ? -1 : 0;
  };
  const label = (row: Plain) => (task === "binary" || task === "multiclass" ? row.label : 0);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify([label(row), code(row, "candidate"), code(row, "other")]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const cells = [...counts].map(([key, n]) => {
    const [y, candidate, baseline] = JSON.parse(key) as [number, number, number];
    return { label: y, candidate, baseline, n };
  });
  return cells.sort((a, b) => a.label - b.label || a.candidate - b.candidate || a.baseline - b.baseline);
}

function sizesOf(rows: readonly Plain[], value: (row: Plain) => bigint | null): object[] {
  const totals = new Map<string, bigint[]>();
  for (const row of rows) {
    const own = value(row);
    if (own !== null) totals.set(row.cluster, [...(totals.get(row.cluster) ?? []), own]);
  }
  const sizes = [...new Set([...totals.values()].map((all) => all.length))].sort((a, b) => a - b);
  return sizes.map((size) => {
    const sums = [...totals.values()].filter((all) => all.length === size).map((all) => BigInt(total(all)));
    return { size, clusters: sums.length, sum: total(sums), sum_squares: total(sums.map((sum) => sum * sum)) };
  });
}

function ranksOf(rows: readonly Plain[]): object {
  const psi = (p: Plain, n: Plain, name: string) => {
    const [a = null, b = null] = [p.answers[name]?.score, n.answers[name]?.score];
    return a === null || b === null ? 0 : a > b ? 2 : a === b ? 1 : 0;
  };
  const side = (label: number) => {
    const others = rows.filter((row) => row.label !== label);
    const pairs = rows
      .filter((row) => row.label === label)
      .map((row) =>
        ["candidate", "other"].map((name) =>
          BigInt(others.reduce((sum, o) => sum + (label === 1 ? psi(row, o, name) : psi(o, row, name)), 0)),
        ),
      ) as [bigint, bigint][];
    const sum = (of: (a: bigint, b: bigint) => bigint) => total(pairs.map(([a, b]) => of(a, b)));
    const own = { n: pairs.length, sum: sum((a) => a), sum_squares: sum((a) => a * a), cross: sum((a, b) => a * b) };
    return { ...own, baseline_sum: sum((_, b) => b), baseline_sum_squares: sum((_, b) => b * b) };
  };
  return { positives: side(1), negatives: side(0) };
}

function rowsIn(rows: readonly Plain[], slice: string | null, group: readonly (string | null)[]): Plain[] {
  return rows.filter(({ texts }) => slice === null || JSON.stringify(texts[slice]) === JSON.stringify(group));
}

async function measured(data: Messy): Promise<GroupedAnswer[]> {
  const folder = await temporaryFolder();
  await writeTable(folder, "test.csv", data.test);
  await writeTable(folder, "candidate.csv", data.answers.candidate);
  await writeTable(folder, "other.csv", data.answers.other);
  const { answers } = await measureNeeds(folder, needsOf(data), data.sample);
  return answers.flatMap((known) => {
    if ("value" in known && "groups" in known.value) return [known.value];
    expect(known).toMatchObject({ unavailable: { code: "too_few" } });
    return [];
  });
}

type GroupedAnswer = Extract<Answer, { groups: unknown }>;

function checkGroups(data: Messy, rows: readonly Plain[], answer: GroupedAnswer): void {
  for (const { slice, group, n, ...rest } of answer.groups) {
    const own = rowsIn(rows, slice, group);
    expect(n).toBe(own.length);
    expect(n).toBeGreaterThanOrEqual(data.sample.min_count);
    expect(rest).toMatchObject(expected(data, answer.kind, own));
  }
}

test("every kind equals plain counting, whatever the data hold", async () => {
  const check = async (data: Messy) => {
    const rows = plainRows(data);
    for (const answer of await measured(data)) {
      checkGroups(data, rows, answer);
      if (data.sample.min_count > 1) continue;
      const all = slices.flatMap((slice) => rows.map(({ texts }) => slice + JSON.stringify(texts[slice])));
      expect(answer.suppressed).toEqual([]);
      expect(answer.groups.length).toBe(new Set(all).size + 1);
    }
  };
  await fc.assert(fc.asyncProperty(messy, check), { numRuns: 25 });
}, 30_000);
