import type { SampleContext, Scope } from "../../sample/context.ts";
import type { SliceGroups } from "../../sample/groups.ts";
import type { Membership } from "./placements.ts";

/** The shown groups of a scope in order, numbered from 1, and which of them each row belongs to. */
export interface Members {
  readonly groups: readonly { slice: string | null; group: (string | null)[]; n: number }[];
  readonly membership: Membership;
}

/** All rows first, then each slice of the scope. At most 65,535 groups in all. */
export async function membersOf(scope: Scope, context: SampleContext, rows: number): Promise<Members> {
  const width = scope.slices.length + 1;
  const ofRow = new Uint16Array(rows * width);
  for (let at = 0; at < ofRow.length; at += width) ofRow[at] = 1;
  const groups: { slice: string | null; group: (string | null)[]; n: number }[] = [
    { slice: null, group: [], n: scope.overall },
  ];
  for (const [place, [slice, own]] of scope.slices.entries()) {
    await fill(ofRow, width, place + 1, groups.length + 1, own, scope, context);
    groups.push(...[...own.shown.values()].map(({ group, n }) => ({ slice, group: [...group], n })));
  }
  return { groups, membership: { width, groups: groups.length + 1, ofRow } };
}

async function fill(
  ofRow: Uint16Array,
  width: number,
  place: number,
  first: number,
  { columns, shown }: SliceGroups,
  scope: Scope,
  context: SampleContext,
): Promise<void> {
  const sizes = columns.map(({ texts }) => texts.length);
  const key = (codes: readonly number[]) => codes.reduce((sum, code, i) => sum * (sizes[i] ?? 1) + code, 0);
  const index = new Map([...shown.keys()].map((codes, i) => [key(codes.split(",").map(Number)), first + i]));
  const wide = columns.map((column) => `CAST(${column.sql} AS BIGINT)`);
  const sql = wide.reduce((sum, column, i) => `(${sum}) * ${sizes[i]} + ${column}`, "0");
  const keys = await context.column(scope, sql);
  const product = sizes.reduce((all, size) => all * size, 1);
  const table = product <= 2 ** 22 ? new Uint16Array(product) : null;
  if (table) for (const [code, group] of index) table[code] = group;
  for (let row = 0; row < keys.length; row++) {
    const code = keys[row] ?? 0;
    ofRow[row * width + place] = (table ? table[code] : index.get(code)) ?? 0;
  }
}
