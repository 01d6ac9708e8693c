import type { ColumnProfile, Table } from "./read-tables.ts";

/** The columns of several files with the same kind of rows, as one: a schema must hold for all of them. */
export function mergedColumns(tables: readonly Table[]): ColumnProfile[] {
  const merged = new Map<string, ColumnProfile>();
  for (const column of tables.flatMap((table) => table.columns)) {
    const other = merged.get(column.name);
    merged.set(column.name, other ? mergeColumn(other, column) : column);
  }
  return [...merged.values()];
}

function mergeColumn(one: ColumnProfile, other: ColumnProfile): ColumnProfile {
  const values = [...new Set([...one.values, ...other.values])];
  const complete = one.values.length === one.distinct && other.values.length === other.distinct;
  return {
    name: one.name,
    type: widerType(one.type, other.type),
    rows: one.rows + other.rows,
    missing: one.missing + other.missing,
    distinct: complete ? values.length : Math.max(one.distinct, other.distinct),
    values: complete ? values : [],
    smallest: outer(one.smallest, other.smallest, -1),
    largest: outer(one.largest, other.largest, 1),
  };
}

function widerType(one: string, other: string): string {
  if (one === other || other === "any") return one;
  if (one === "any") return other;
  const numeric = ["integer", "number"];
  return numeric.includes(one) && numeric.includes(other) ? "number" : "string";
}

/** The outer of two texts: as numbers where both are. */
function outer(one: string | null, other: string | null, sign: 1 | -1): string | null {
  if (one === null || other === null) return one ?? other;
  const [a, b] = [Number(one), Number(other)];
  const isAbove = Number.isNaN(a) || Number.isNaN(b) ? one > other : a > b;
  return isAbove === sign > 0 ? one : other;
}
