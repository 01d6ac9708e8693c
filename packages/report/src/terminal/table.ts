import type { Cell, Column, Table } from "@tidegate/formats";
import { cellPainted, cellText, notePainted, noteText } from "./cell.ts";
import { paint, ruler, type TerminalOptions } from "./paint.ts";
import { renderRecords } from "./records.ts";
import { pad, plainText, widthOf, wrap } from "./text.ts";

const gap = 2;

/** A table as wide as the terminal; one that does not fit becomes a list of records. */
export function renderTable(table: Table, options: TerminalOptions): string[] {
  const caption = wrap(plainText(options, table.caption), options.columns).map((line) => paint(options, "dim", line));
  const note = table.note === undefined ? [] : wrap(plainText(options, table.note), options.columns);
  const body = [table, withoutBars(table)].map((each) => layOut(each, options)).find((lines) => lines !== undefined);
  return [...caption, ...(body ?? renderRecords(table, options)), ...note.map((line) => paint(options, "dim", line))];
}

function withoutBars(table: Table): Table {
  const kept = (_: unknown, index: number) => table.columns[index]?.bar !== true;
  return { ...table, columns: table.columns.filter(kept), rows: table.rows.map((row) => row.filter(kept)) };
}

/** The lines, or nothing when they are wider than the terminal. */
function layOut({ columns, rows }: Table, options: TerminalOptions): string[] | undefined {
  const titles = columns.map((column) => plainText(options, column.title));
  const widths = columns.map((_, index) => {
    const cells = rows.flatMap((row) => [cellText(row[index], options), noteText(row[index], options)]);
    return Math.max(widthOf(titles[index] ?? ""), ...cells.map(widthOf));
  });
  const total = widths.reduce((sum, width) => sum + width, 0) + gap * (columns.length - 1);
  if (total > options.columns) return undefined;
  const head = lineOf(columns, widths, (index) => [titles[index] ?? "", paint(options, "dim", titles[index] ?? "")]);
  const body = rows.flatMap((row) => rowLines(row, columns, widths, options));
  return [head, paint(options, "dim", ruler(options, total)), ...body];
}

/** The row, and a second line when it has notes. */
function rowLines(
  row: readonly Cell[],
  columns: readonly Column[],
  widths: readonly number[],
  options: TerminalOptions,
): string[] {
  const texts = lineOf(columns, widths, (at) => [
    cellText(row[at], options),
    cellPainted(row[at], columns[at], options),
  ]);
  if (row.every((cell) => cell.note === undefined)) return [texts];
  return [texts, lineOf(columns, widths, (at) => [noteText(row[at], options), notePainted(row[at], options)])];
}

type Pick = (index: number) => [shown: string, painted: string];

function lineOf(columns: readonly Column[], widths: readonly number[], pick: Pick): string {
  const cells = columns.map((column, index) => {
    const [shown, painted] = pick(index);
    return pad(painted, shown, widths[index] ?? 0, column.align);
  });
  return cells.join(" ".repeat(gap)).trimEnd();
}
