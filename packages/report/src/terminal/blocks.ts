import type { Block, Item, Section } from "@tidegate/formats";
import { paint, signOf, type TerminalOptions } from "./paint.ts";
import { renderTable } from "./table.ts";
import { plainLines, plainText, wrap } from "./text.ts";

/** A section: its title and what is not folded. Nothing when all of it is. */
export function renderSection(section: Section, options: TerminalOptions): string[] {
  const blocks = section.blocks.map((block) => renderBlock(block, options)).filter((lines) => lines.length > 0);
  if (blocks.length === 0) return [];
  const title = paint(options, "bold", plainText(options, section.title));
  return ["", title, ...blocks.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]))];
}

/** Charts and folded details are left to the other outputs. */
function renderBlock(block: Block, options: TerminalOptions): string[] {
  switch (block.type) {
    case "text":
      return wrap(plainText(options, block.text), options.columns);
    case "list":
      return block.items.flatMap((item) => itemLines(item, options));
    case "table":
      return renderTable(block.table, options);
    case "chart":
    case "details":
      return [];
  }
}

function itemLines(item: Item, options: TerminalOptions): string[] {
  const tone = item.tone ?? "quiet";
  const label = item.label === undefined ? "" : `${item.label}: `;
  const [first = "", ...more] = wrap(plainText(options, label + item.text), room(options));
  const aside = [...hintLines(item.hint, options), ...placeLines(item.place, options)];
  return [
    `${paint(options, tone, signOf(options, tone))} ${first}`,
    ...more.map((line) => `  ${line}`),
    ...aside.map((line) => `  ${line}`),
  ];
}

function room({ columns }: TerminalOptions): number {
  return Math.max(20, columns - 2);
}

function hintLines(hint: string | undefined, options: TerminalOptions): string[] {
  if (hint === undefined) return [];
  const lines = hint.includes("\n") ? plainLines(options, hint) : wrap(plainText(options, hint), room(options));
  return lines.map((line) => paint(options, "dim", line));
}

function placeLines(place: string | undefined, options: TerminalOptions): string[] {
  if (place === undefined) return [];
  return wrap(plainText(options, place), room(options)).map((line) => paint(options, "code", line));
}

/** What is folded in a section, by name. */
export function foldedIn(section: Section): string[] {
  return section.blocks.flatMap((block) => {
    if (block.type === "details") return [block.summary];
    return block.type === "chart" ? [`chart ${block.title}`] : [];
  });
}
