import { type Known, unavailable } from "@tidegate/formats";
import { toCount } from "../engine/engine.ts";
import type { Rolled } from "./rolled.ts";
import { mostGroups } from "./slices.ts";
import { type CountedGroup, suppress } from "./suppression.ts";
import type { SampleTable, SliceColumn } from "./table.ts";
import { labelDigit, machineDigit, slicesOf, type Tally } from "./tally.ts";

export type Part = "all" | "machine" | "human";

type Texts = readonly (string | null)[];

/** The groups of one slice in one part: n of those shown, by their codes; those hidden. Both in the order of their texts. */
export interface SliceGroups {
  readonly columns: readonly SliceColumn[];
  readonly shown: ReadonlyMap<string, { readonly group: Texts; readonly n: number }>;
  readonly suppressed: readonly Texts[];
}

export interface Groups {
  /** All rows of the part, or why they may not be shown. */
  readonly overall: Known<number>;
  readonly slices: ReadonlyMap<string, Known<SliceGroups>>;
}

/** The condition that selects a part, as SQL. */
export function partSql(table: SampleTable, part: Part): Known<string> {
  if (part === "all") return { value: "true" };
  if ("unavailable" in table.machine) return table.machine;
  return { value: part === "machine" ? table.machine.value : `NOT ${table.machine.value}` };
}

/**
 * Counts every group of every slice by label class, and decides once, for all kinds of aggregate, which may be shown. A
 * group of a part is small too where it is small in the other part: all minus machine is human.
 */
export function groupsOf(table: SampleTable, tally: Tally, part: Part): Groups {
  const counted = tally.by(part === "all" ? [labelDigit] : [labelDigit, machineDigit]);
  const rolled = counted.map((row) => ({ ...row, keys: [row.keys[0] ?? 0, inPart(row, part)] }));
  return decide(table, slicesOf(table), rolled);
}

/** 1 for rows of the part, 0 for those of the other one; all rows are in the part `all`. */
function inPart({ keys }: Rolled, part: Part): number {
  return part === "all" || (Number(keys[1]) === 1) === (part === "machine") ? 1 : 0;
}

function decide(
  table: SampleTable,
  slices: readonly (readonly [string, readonly SliceColumn[]])[],
  rolled: readonly Rolled[],
): Groups {
  const bySlice = new Map<string | null, Rolled[]>();
  for (const row of rolled) {
    const rows = bySlice.get(row.slice);
    if (rows) rows.push(row);
    else bySlice.set(row.slice, [row]);
  }
  const counted = new Map<string, { columns: string[]; groups: CountedGroup[]; own: number[] }>();
  for (const [slice, columns] of slices) {
    const all = countedGroups(bySlice.get(slice) ?? []);
    counted.set(slice, {
      columns: columns.map(({ sql }) => sql),
      groups: all.map((g) => g.counted),
      own: all.map((g) => g.n),
    });
  }
  const few = [...counted].filter(([, { groups }]) => groups.length <= mostGroups);
  const hidden = suppress(new Map(few), table.sample.min_count);
  const known = slices.map(
    ([slice, columns]) => [slice, shownGroups(slice, columns, counted.get(slice), hidden.get(slice))] as const,
  );
  return { overall: overallOf(table, bySlice.get(null) ?? []), slices: new Map([...unknown(table), ...known]) };
}

function unknown(table: SampleTable): [string, Known<SliceGroups>][] {
  return [...table.slices].flatMap(([name, known]) => ("unavailable" in known ? [[name, known]] : []));
}

/** Rows by group; `n` and the sorting by codes, the order of the texts. */
function countedGroups(rows: readonly Rolled[]): { counted: CountedGroup; n: number }[] {
  const byKey = new Map<string, Rolled[]>();
  for (const row of rows) {
    const key = row.codes.join();
    const group = byKey.get(key);
    if (group) group.push(row);
    else byKey.set(key, [row]);
  }
  const groups = [...byKey.values()].map((group) => {
    const inPart = sum(group.filter((row) => Number(row.keys[1]) === 1));
    const others = sum(group) - inPart;
    const counts = group.map((row) => toCount(row.sums[0]));
    const codes = group[0]?.codes ?? [];
    return { n: inPart, counted: { codes, n: inPart || others, counts: [...counts, inPart, others] } };
  });
  return groups.sort((a, b) => compareCodes(a.counted.codes, b.counted.codes));
}

function sum(rows: readonly Rolled[]): number {
  return rows.reduce((total, row) => total + toCount(row.sums[0]), 0);
}

function compareCodes(a: readonly number[], b: readonly number[]): number {
  for (const [i, code] of a.entries()) if (code !== b[i]) return code - (b[i] ?? 0);
  return 0;
}

/** A group without a row in the part is neither shown nor hidden: it is not there. */
function shownGroups(
  slice: string,
  columns: readonly SliceColumn[],
  counted: { groups: readonly CountedGroup[]; own: readonly number[] } | undefined,
  hidden: ReadonlySet<number> | undefined,
): Known<SliceGroups> {
  if (!counted || !hidden) {
    return unavailable("too_many_groups", `slice ${slice} has more than ${mostGroups} groups`, {
      hint: "cross slices with fewer groups",
    });
  }
  const shown = new Map<string, { group: Texts; n: number }>();
  const suppressed: Texts[] = [];
  for (const [i, { codes }] of counted.groups.entries()) {
    const n = counted.own[i] ?? 0;
    const group = codes.map((code, place) => columns[place]?.texts[code] ?? null);
    if (n === 0) continue;
    if (hidden.has(i)) suppressed.push(group);
    else shown.set(codes.join(), { group, n });
  }
  return { value: { columns, shown, suppressed } };
}

function overallOf(table: SampleTable, rows: readonly Rolled[]): Known<number> {
  const least = table.sample.min_count;
  const n = sum(rows.filter((row) => Number(row.keys[1]) === 1));
  const others = sum(rows) - n;
  if (n >= least && (others === 0 || others >= least)) return { value: n };
  const { path } = table.sample.test.data;
  return unavailable("too_few", `fewer than ${least} rows of ${path} would be shown or could be worked out`, {
    file: path,
    hint: "add rows to the test set",
  });
}
