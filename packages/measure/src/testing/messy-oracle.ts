import type { Messy } from "./messy.ts";
import type { Row, Value } from "./tables.ts";

/** A row of the sample, worked out in plain TypeScript. */
export interface Plain {
  readonly label: number;
  readonly cluster: string;
  readonly texts: Readonly<Record<string, readonly (string | null)[]>>;
  readonly answers: Readonly<Record<string, Answered>>;
}

export interface Answered {
  /** Class code, number, or null; classes: -1 for none. */
  readonly prediction: number | null;
  readonly score: number | null;
}

export function classesOf({ task }: Messy): readonly string[] {
  return task === "binary" ? ["no", "yes"] : task === "multiclass" ? ["1", "C", "b"] : [];
}

export function plainRows(messy: Messy): Plain[] {
  const classes = classesOf(messy);
  const byId = Object.entries(messy.answers).map(
    ([name, rows]) => [name, new Map(rows.map((row) => [row.id, row]))] as const,
  );
  return messy.test.map((row) => ({
    label: classes.length > 0 ? classes.indexOf(textOf(row.y) ?? "") : Number(row.y),
    cluster: String(row.c),
    texts: { g: [textOf(row.g)], h: [textOf(row.h)], gh: [textOf(row.g), textOf(row.h)], x: [cutOf(row.x)] },
    answers: Object.fromEntries(byId.map(([name, rows]) => [name, answered(messy, classes, rows.get(row.id ?? null))])),
  }));
}

function answered({ task }: Messy, classes: readonly string[], row: Row | undefined): Answered {
  const score = numberOf(row?.q);
  const within =
    task === "score" ? score !== null && Math.abs(score) < 2 ** 28 : score !== null && score >= 0 && score <= 1;
  const number = numberOf(row?.p);
  const valid = number !== null && Math.abs(number) < 2 ** 15;
  const prediction = classes.length > 0 ? classes.indexOf(textOf(row?.p) ?? "") : valid ? number : null;
  return { prediction, score: within ? score : null };
}

function textOf(value: Value | undefined): string | null {
  if (value === null || value === undefined || value === "") return null;
  const text = String(value);
  if (text === "True" || text === "False") return text.toLowerCase();
  return /^[+-]?\d+\.0+$/.test(text) ? text.replace(/\.0+$/, "") : text;
}

function numberOf(value: Value | undefined): number | null {
  if (value === null || value === undefined) return null;
  const number = value === "inf" ? Number.POSITIVE_INFINITY : Number(value);
  return Number.isNaN(number) ? null : number;
}

function cutOf(value: Value | undefined): string | null {
  const number = numberOf(value);
  return number === null ? null : number < 10 ? "< 10" : number < 20 ? "[10, 20)" : ">= 20";
}

/** round(value x 2^-exponent), half away from zero. */
export function steps(value: number, exponent: number): bigint {
  const scaled = value * 2 ** -exponent;
  return BigInt(Math.sign(scaled) * Math.round(Math.abs(scaled)));
}

export function total(values: readonly bigint[]): string {
  return String(values.reduce((sum, value) => sum + value, 0n));
}
