import type { Engine } from "../engine/engine.ts";
import { type Rolled, rollUp } from "./rolled.ts";
import type { SampleTable, SliceColumn } from "./table.ts";

/** Something that a row has one of few values of: `least`, `least + 1`, ... */
interface Digit {
  readonly name: string;
  /** From 0 to size - 1. */
  readonly sql: string;
  readonly size: number;
  readonly least: number;
}

/** More combinations than this are counted for each need apart. */
const mostCombinations = 4096;

/** The names of digits that are not systems; no system can be called so. */
export const labelDigit = "label ";
export const machineDigit = "machine ";

/**
 * Rows counted once, by all rows and by every slice, by label class, part and every system's answer together: one integer
 * a row, so that one statement answers all needs for groups and outcomes.
 */
export class Tally {
  readonly #digits: readonly Digit[];
  readonly #rolled: readonly Rolled[];

  constructor(digits: readonly Digit[], rolled: readonly Rolled[]) {
    this.#digits = digits;
    this.#rolled = rolled;
  }

  has(name: string): boolean {
    return this.#digits.some((digit) => digit.name === name);
  }

  /** The counts by some of the digits, of the rows with certain values of others. */
  by(names: readonly string[], only: Readonly<Record<string, number>> = {}): Rolled[] {
    const wanted = names.map((name) => this.#digits.findIndex((digit) => digit.name === name));
    const filters = this.#digits.flatMap(({ name }, i) => (name in only ? [[i, only[name]] as const] : []));
    const counts = new Map<string, Rolled & { keys: number[]; sums: number[] }>();
    for (const { slice, codes, keys, sums } of this.#rolled) {
      const values = unpack(Number(keys[0]), this.#digits);
      if (filters.some(([i, value]) => values[i] !== value)) continue;
      const own = wanted.map((i) => values[i] ?? 0);
      const key = JSON.stringify([slice, codes, own]);
      const n = (counts.get(key)?.sums[0] ?? 0) + Number(sums[0]);
      counts.set(key, { slice, codes, keys: own, sums: [n] });
    }
    return [...counts.values()];
  }
}

function unpack(packed: number, digits: readonly Digit[]): number[] {
  const values: number[] = [];
  let rest = packed;
  for (const { size, least } of [...digits].reverse()) {
    values.unshift((rest % size) + least);
    rest = Math.floor(rest / size);
  }
  return values;
}

export async function tallyOf(engine: Engine, table: SampleTable, systems: readonly string[]): Promise<Tally> {
  const digits = digitsOf(table, systems);
  const packed = digits.reduce((sum, { sql, size }) => `(${sum}) * ${size} + (${sql})`, "CAST(0 AS INTEGER)");
  const size = digits.reduce((all, digit) => all * digit.size, 1);
  const rolled = await rollUp(engine, table, {
    slices: slicesOf(table),
    where: "true",
    keys: [{ name: "k0", sql: packed, size }],
    sums: [{ name: "n", sql: "count(*)" }],
  });
  return new Tally(digits, rolled);
}

/** The slices that can be grouped by. */
export function slicesOf(table: SampleTable): (readonly [string, readonly SliceColumn[]])[] {
  return [...table.slices].flatMap(([name, known]) => ("value" in known ? [[name, known.value] as const] : []));
}

/** Label and part, then systems as long as there are few combinations. */
function digitsOf(table: SampleTable, systems: readonly string[]): Digit[] {
  const classes = "value" in table.classes ? table.classes.value.length : 0;
  const machine = "value" in table.machine ? `CASE WHEN ${table.machine.value} THEN 1 ELSE 0 END` : "1";
  const digits: Digit[] = [
    { name: labelDigit, sql: classes > 0 ? "y" : "0", size: Math.max(1, classes), least: 0 },
    { name: machineDigit, sql: machine, size: 2, least: 0 },
  ];
  let size = 2 * Math.max(1, classes);
  for (const name of systems) {
    const digit = answerDigit(table, name, classes);
    if (!digit || size * digit.size > mostCombinations) continue;
    digits.push(digit);
    size *= digit.size;
  }
  return digits;
}

/** -1 for no valid answer, else the class, or 0 where there are no classes. */
function answerDigit(table: SampleTable, name: string, classes: number): Digit | undefined {
  const system = table.systems.get(name);
  if (!system || "unavailable" in system || "unavailable" in table.classes) return undefined;
  const column = table.sample.task === "score" ? system.value.score : system.value.prediction;
  if ("unavailable" in column) return undefined;
  if (classes > 0) return { name, sql: `CAST(${column.value} AS INTEGER) + 1`, size: classes + 1, least: -1 };
  return { name, sql: `CASE WHEN ${column.value} IS NULL THEN 0 ELSE 1 END`, size: 2, least: -1 };
}
