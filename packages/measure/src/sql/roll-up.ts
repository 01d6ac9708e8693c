/** An aggregate that adds up: its name, how it is made from rows. Sums of it are its sum. */
export interface Sum {
  readonly name: string;
  readonly sql: string;
  /** Of a key: how many values it has, where that is known. */
  readonly size?: number;
}

export interface RollUp {
  readonly from: string;
  readonly where: string;
  /** Groupings, each by its code columns; the empty one is all rows. Codes are never NULL. */
  readonly sets: readonly (readonly { readonly sql: string; readonly texts: readonly unknown[] }[])[];
  readonly keys: readonly Sum[];
  readonly sums: readonly Sum[];
  readonly rows: number;
}

/** The code columns of a roll-up, in the order of its result. */
export function columnsOf<C extends { readonly sql: string }>(sets: readonly (readonly C[])[]): C[] {
  return [...new Map(sets.flat().map((column) => [column.sql, column])).values()];
}

/**
 * All groupings in one statement. Where the cross product of the codes is small beside the rows, it is aggregated once and
 * rolled up from there; otherwise each grouping is aggregated from the rows. Columns: codes, keys, sums; a code that a row
 * is not grouped by is NULL.
 */
export function rollUpSql({ from, where, sets, keys, sums, rows }: RollUp): string {
  const columns = columnsOf(sets).map((column) => column.sql);
  const names = keys.map((key) => key.name);
  const selectKeys = keys.map((key) => `${key.sql} AS ${key.name}`);
  const lists = unique(sets.map((set) => `(${[...set.map((column) => column.sql).sort(), ...names].join(", ")})`));
  const head = [...columns, ...names];
  const ofKeys = keys.reduce((all, key) => all * (key.size ?? 1), 1);
  const product = columnsOf(sets).reduce((all, column) => all * column.texts.length, ofKeys);
  if (columns.length > 0 && product <= Math.max(4096, rows / 64)) {
    const cells = [...columns, ...selectKeys, ...sums.map((sum) => `${sum.sql} AS ${sum.name}`)];
    const totals = sums.map((sum) => `CAST(sum(${sum.name}) AS HUGEINT) AS ${sum.name}`);
    return (
      `WITH cells AS (SELECT ${cells.join(", ")} FROM ${from} WHERE ${where} GROUP BY ALL) ` +
      `SELECT ${[...head, ...totals].join(", ")} FROM cells GROUP BY GROUPING SETS (${lists.join(", ")})`
    );
  }
  const totals = sums.map((sum) => `CAST(${sum.sql} AS HUGEINT) AS ${sum.name}`);
  const input = `(SELECT *${selectKeys.map((key) => `, ${key}`).join("")} FROM ${from} WHERE ${where})`;
  return `SELECT ${[...head, ...totals].join(", ")} FROM ${input} GROUP BY GROUPING SETS (${lists.join(", ")})`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
