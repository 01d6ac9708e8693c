import type { Tables } from "./income.ts";
import type { Row, Value } from "./tables.ts";

/** One row of the sample, joined in plain TypeScript: the oracle for what SQL does. */
export interface Joined {
  readonly test: Row;
  readonly positive: boolean;
  readonly candidate: Answered;
  readonly simple: Answered;
}

export interface Answered {
  /** 0 negative, 1 positive, -1 none. */
  readonly code: number;
  readonly score: number | null;
  readonly latency: number | null;
  readonly confidence: number | null;
}

export function joinRows({ test, candidate, simple }: Tables): Joined[] {
  const find = (rows: readonly Row[]) => new Map(rows.map((row) => [row.row, row]));
  const [candidates, simples] = [find(candidate), find(simple)];
  return test.map((row) => ({
    test: row,
    positive: row.income === ">50K",
    candidate: answered(candidates.get(row.row ?? null)),
    simple: answered(simples.get(row.row ?? null)),
  }));
}

function answered(row: Row | undefined): Answered {
  const score = number(row?.probability);
  return {
    code: row?.predicted === ">50K" ? 1 : row?.predicted === "<=50K" ? 0 : -1,
    score: score !== null && score >= 0 && score <= 1 ? score : null,
    latency: number(row?.latency_ms),
    confidence: number(row?.confidence),
  };
}

function number(value: Value | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** The rows of a group of the sample's slices. */
export function rowsOfGroup(
  rows: readonly Joined[],
  slice: string | null,
  group: readonly (string | null)[],
): Joined[] {
  return rows.filter(({ test }) => {
    if (slice === null) return true;
    const texts = slice === "age" ? [ageText(test.age)] : slice.split("_").map((name) => test[name] ?? null);
    return JSON.stringify(texts) === JSON.stringify(group);
  });
}

function ageText(age: Value | undefined): string | null {
  if (typeof age !== "number") return null;
  return age < 25 ? "< 25" : age < 45 ? "[25, 45)" : age < 65 ? "[45, 65)" : ">= 65";
}
