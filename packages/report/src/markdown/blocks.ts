import type { Block, Section } from "@tidegate/formats";
import { escapeMarkdown } from "../escape/markdown.ts";
import { renderList } from "./list.ts";
import { renderTable } from "./table.ts";
import { htmlSentence, sentence } from "./text.ts";
import { marks } from "./tone.ts";

export function renderSection(section: Section, level: number): string {
  const mark = section.tone === undefined ? "" : `${marks[section.tone]} `;
  const heading = `${"#".repeat(level)} ${mark}${escapeMarkdown(section.title)}`;
  return [heading, ...section.blocks.map(renderBlock)].join("\n\n");
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case "text":
      return block.tone === undefined ? sentence(block.text) : `${marks[block.tone]} ${sentence(block.text)}`;
    case "list":
      return renderList(block.items);
    case "table":
      return renderTable(block.table);
    case "chart":
      return folded(`${block.title}: ${block.caption}`, renderTable(block.table));
    case "details":
      return folded(block.summary, block.blocks.map(renderBlock).join("\n\n"));
  }
}

/** Something to be opened; the empty lines let Markdown work inside. */
export function folded(summary: string, content: string): string {
  return `<details><summary>${htmlSentence(summary)}</summary>\n\n${content}\n\n</details>`;
}
