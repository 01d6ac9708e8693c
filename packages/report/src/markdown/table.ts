import type { Cell, Column, Table } from "@tidegate/formats";
import { markdownTable } from "markdown-table";
import { escapeMarkdown, markdownCode } from "../escape/markdown.ts";
import { textBar } from "../text-bar.ts";
import { sentence } from "./text.ts";
import { marks } from "./tone.ts";

const barWidth = 17;

/** A table with its caption above and how to read it below. */
export function renderTable(table: Table): string {
  const columns = table.columns.map(headCell);
  const rows = table.rows.map((row) =>
    table.columns.map((column, index) => bodyCell(row[index] ?? { text: "" }, column)),
  );
  const align = table.columns.map((column) => (column.align === "right" ? "r" : "l"));
  const lines = markdownTable([columns, ...rows], { align, alignDelimiters: false });
  const note = table.note === undefined ? [] : [`<sub>${sentence(table.note)}</sub>`];
  return [`*${escapeMarkdown(table.caption)}*`, lines, ...note].join("\n\n");
}

function headCell(column: Column): string {
  return escapeMarkdown(column.title);
}

function bodyCell(cell: Cell, column: Column): string {
  if (cell.bar !== undefined) return `<code>${spaces(textBar(cell.bar, barWidth, true))}</code>`;
  const text = cell.code === true ? markdownCode(cell.text) : sentence(cell.text);
  const strong = column.key === true && cell.text !== "" && cell.code !== true ? `**${text}**` : text;
  const toned = cell.tone === undefined ? strong : `${marks[cell.tone]} ${strong}`;
  return cell.note === undefined ? toned : `${toned}<br><sub>${sentence(cell.note)}</sub>`;
}

/** Spaces that neither the table nor the browser swallows. */
function spaces(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}
