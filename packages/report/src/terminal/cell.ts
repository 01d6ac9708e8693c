import type { Cell, Column } from "@tidegate/formats";
import { clip } from "../escape/visible.ts";
import { textBar } from "../text-bar.ts";
import { paint, signOf, type TerminalOptions } from "./paint.ts";
import { plainText } from "./text.ts";

const barWidth = 17;
const noteWidth = 26;

/** What a cell shows, without colour. */
export function cellText(cell: Cell | undefined, options: TerminalOptions): string {
  if (cell === undefined) return "";
  if (cell.bar !== undefined) return textBar(cell.bar, barWidth, options.unicode);
  const sign = cell.tone === undefined ? "" : `${signOf(options, cell.tone)} `;
  return `${sign}${plainText(options, cell.text)}`;
}

/** Its second line in a table, cut so that no column grows by it. */
export function noteText(cell: Cell | undefined, options: TerminalOptions): string {
  return cell?.note === undefined ? "" : plainText(options, clip(cell.note, noteWidth));
}

export function cellPainted(cell: Cell | undefined, column: Column | undefined, options: TerminalOptions): string {
  const text = cellText(cell, options);
  if (cell?.tone !== undefined) return paint(options, cell.tone, text);
  return column?.key === true ? paint(options, "bold", text) : text;
}

export function notePainted(cell: Cell | undefined, options: TerminalOptions): string {
  return paint(options, "dim", noteText(cell, options));
}

/** Text and whole note on one line, for a record. */
export function cellWords(cell: Cell, options: TerminalOptions): string {
  const text = cellText(cell, options);
  return cell.note === undefined ? text : [text, plainText(options, cell.note)].filter(Boolean).join("; ");
}
