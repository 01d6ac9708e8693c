import { type Cell, type Engine, rowsOf } from "../engine/engine.ts";
import { columnsOf, rollUpSql, type Sum } from "../sql/roll-up.ts";
import type { SampleTable, SliceColumn } from "./table.ts";

/** One row of a roll-up: the group it belongs to, its keys and its sums. */
export interface Rolled {
  /** null: all rows. */
  readonly slice: string | null;
  readonly codes: readonly number[];
  readonly keys: readonly Cell[];
  readonly sums: readonly Cell[];
}

export interface Asked {
  readonly slices: readonly (readonly [string, readonly SliceColumn[]])[];
  readonly where: string;
  readonly keys: readonly Sum[];
  readonly sums: readonly Sum[];
  /** Read from here instead of the sample; it has the slices' code columns. */
  readonly from?: string;
}

/** Aggregates by all rows and by each slice, in one statement. Rows come in no order. */
export async function rollUp(
  engine: Engine,
  table: SampleTable,
  asked: Asked,
  wrap: (sql: string, codes: readonly string[]) => string = (sql) => sql,
): Promise<Rolled[]> {
  const { slices, where, keys, sums, from = table.sql } = asked;
  const sets = [[], ...slices.map(([, columns]) => columns)];
  const columns = columnsOf(sets);
  const sql = rollUpSql({ from, where, sets, keys, sums, rows: table.rows });
  const codesSql = columns.map((column) => column.sql);
  const result = await engine.query(table.narrowed(wrap(sql, codesSql)));
  const slicesOfSet = new Map<string, [string, number[]][]>();
  for (const [slice, own] of slices) {
    const places = own.map((column) => columns.findIndex(({ sql }) => sql === column.sql));
    const set = [...places].sort((a, b) => a - b).join(",");
    slicesOfSet.set(set, [...(slicesOfSet.get(set) ?? []), [slice, places]]);
  }
  const rolled: Rolled[] = [];
  for (const row of rowsOf(result)) {
    const codes = row.slice(0, columns.length);
    const rest = {
      keys: row.slice(columns.length, columns.length + keys.length),
      sums: row.slice(columns.length + keys.length),
    };
    const set = codes.flatMap((code, i) => (code === null ? [] : [i])).join(",");
    if (set === "") rolled.push({ slice: null, codes: [], ...rest });
    for (const [slice, places] of slicesOfSet.get(set) ?? []) {
      rolled.push({ slice, codes: places.map((place) => Number(codes[place])), ...rest });
    }
  }
  return rolled;
}
