import type { Cell, Column, Table } from "@tidegate/formats";
import { cellText, cellWords } from "./cell.ts";
import { paint, type TerminalOptions } from "./paint.ts";
import { pad, plainText, widthOf, wrap } from "./text.ts";

/** A table as one small list a row, for narrow terminals: what it is about first, then `title  value` lines. */
export function renderRecords({ columns, rows }: Table, options: TerminalOptions): string[] {
  const titles = columns.map((column) => (column.bar === true ? "" : plainText(options, column.title)));
  const width = Math.min(24, Math.max(...titles.map(widthOf)));
  return rows.flatMap((row) => ["", ...recordOf(row, columns, titles, width, options)]).slice(1);
}

function recordOf(
  row: readonly Cell[],
  columns: readonly Column[],
  titles: readonly string[],
  width: number,
  options: TerminalOptions,
): string[] {
  const isHead = (index: number) => columns[index]?.key === true || (index === 0 && row[0]?.tone !== undefined);
  const head = row.filter((_, index) => isHead(index));
  const rest = row
    .map((cell, index) => ({ cell, index }))
    .filter(({ cell, index }) => !isHead(index) && cell.text !== "");
  return [
    ...headLines(head, options),
    ...rest.flatMap(({ cell, index }) => fieldLines(titles[index] ?? "", cell, width, options)),
  ];
}

function headLines(cells: readonly Cell[], options: TerminalOptions): string[] {
  const tone = cells.find((cell) => cell.tone !== undefined)?.tone ?? "bold";
  const text = cells.map((cell) => cellText(cell, options)).join("  ");
  const notes = cells.flatMap((cell) => (cell.note === undefined ? [] : [plainText(options, cell.note)])).join("; ");
  const aside = notes === "" ? [] : wrap(notes, options.columns - 2).map((line) => `  ${paint(options, "dim", line)}`);
  return [...wrap(text, options.columns).map((line) => paint(options, tone, line)), ...aside];
}

function fieldLines(title: string, cell: Cell, width: number, options: TerminalOptions): string[] {
  const room = Math.max(12, options.columns - width - 4);
  const values = cell.bar === undefined ? wrap(cellWords(cell, options), room) : [cellText(cell, options)];
  return values.map((value, index) => {
    const name = index === 0 ? title : "";
    return `  ${pad(paint(options, "dim", name), name, width, "left")}  ${value}`.trimEnd();
  });
}
