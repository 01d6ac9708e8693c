import type { Cell, Column, Table } from "@tidegate/formats";
import { barAxis, intervalBar } from "./bar.ts";
import { element, type Html, join, nothing, sentence, text } from "./element.ts";
import { modelAnchor } from "./model-anchor.ts";
import { toned } from "./tone.ts";

/** A table that scrolls by itself on narrow screens, or becomes a list of cards on a phone. */
export function renderTable(table: Table): Html {
  const caption = element("caption", {}, element("span", {}, text(table.caption)));
  const head = element("thead", {}, element("tr", {}, ...table.columns.map(headCell)));
  const body = element("tbody", {}, ...table.rows.map((row) => bodyRow(row, table.columns)));
  const note = table.note === undefined ? nothing : element("p", { class: "reading" }, text(table.note));
  const frame = { class: "frame", role: "region", "aria-label": table.caption, tabindex: 0 };
  return join([element("div", frame, element("table", {}, caption, head, body)), note]);
}

function headCell(column: Column): Html {
  const kind = column.bar === true ? "bars centre" : column.align;
  return element("th", { scope: "col", class: kind }, column.bar === true ? barAxis(column) : text(column.title));
}

function bodyRow(row: readonly Cell[], columns: readonly Column[]): Html {
  return element("tr", {}, ...columns.map((column, index) => bodyCell(row[index] ?? { text: "" }, column)));
}

function bodyCell(cell: Cell, column: Column): Html {
  const empty = cell.text === "" && cell.note === undefined;
  const kind = [column.bar === true ? "bars" : column.align, empty && "empty"].filter(Boolean).join(" ");
  const label = column.bar === true ? "" : column.title;
  const content = join([main(cell), note(cell)]);
  if (column.key === true) return element("th", { scope: "row", class: `${kind} key` }, content);
  return element("td", { class: kind, "data-label": label }, content);
}

function main(cell: Cell): Html {
  if (cell.bar !== undefined) return intervalBar(cell.bar, cell.tone ?? "quiet", cell.text);
  if (cell.tone !== undefined) return toned(cell.tone, cell.text);
  const plain = cell.code === true ? element("code", {}, text(cell.text)) : element("span", {}, sentence(cell.text));
  return cell.model === undefined ? plain : element("a", { href: `#${modelAnchor(cell.model)}` }, plain);
}

function note(cell: Cell): Html {
  return cell.note === undefined ? nothing : element("span", { class: "note" }, sentence(cell.note));
}
