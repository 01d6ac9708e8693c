import { readFileSync } from "node:fs";

/** One frozen answer of an independent implementation. */
export interface OracleCase {
  readonly args: readonly number[];
  readonly value: readonly number[];
}

const asNumber = (value: unknown): number => {
  if (value === "inf") return Number.POSITIVE_INFINITY;
  return value === "-inf" ? Number.NEGATIVE_INFINITY : Number(value);
};

/** The cases of one function in `test/oracles/<file>.json`. */
export function oracleCases(file: string, name: string): OracleCase[] {
  const text = readFileSync(new URL(`./${file}.json`, import.meta.url), "utf8");
  const cases: { args: number[]; value: unknown }[] = JSON.parse(text).cases[name];
  return cases.map(({ args, value }) => ({ args, value: [value].flat().map(asNumber) }));
}

/** The smaller of the absolute and the relative error. */
export function errorOf(got: number, want: number): number {
  if (got === want) return 0;
  return Math.min(Math.abs(got - want), Math.abs(got / want - 1));
}

/** The relative error, except at 0. */
export function relativeErrorOf(got: number, want: number): number {
  return got === want ? 0 : Math.abs(got - want) / Math.abs(want);
}
