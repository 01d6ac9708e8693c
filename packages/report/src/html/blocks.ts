import type { Block } from "@tidegate/formats";
import { renderChart } from "./chart.ts";
import { element, type Html, join, text } from "./element.ts";
import { folded } from "./folded.ts";
import { renderList } from "./list.ts";
import { renderTable } from "./table.ts";
import { toned } from "./tone.ts";

/** Blocks in order; charts that follow each other stand side by side. */
export function renderBlocks(blocks: readonly Block[], level: number): Html {
  const parts: Html[] = [];
  for (let start = 0; start < blocks.length; ) {
    const end = endOfCharts(blocks, start);
    if (end > start)
      parts.push(
        element("div", { class: "charts" }, ...blocks.slice(start, end).map((each) => renderBlock(each, level))),
      );
    else parts.push(renderBlock(blocks[start] as Block, level));
    start = Math.max(end, start + 1);
  }
  return join(parts);
}

function endOfCharts(blocks: readonly Block[], start: number): number {
  let end = start;
  while (blocks[end]?.type === "chart") end++;
  return end;
}

function renderBlock(block: Block, level: number): Html {
  switch (block.type) {
    case "text":
      return element("p", {}, block.tone === undefined ? text(block.text) : toned(block.tone, block.text));
    case "list":
      return renderList(block.items);
    case "table":
      return renderTable(block.table);
    case "chart":
      return renderChart(block, level);
    case "details":
      return folded(block.summary, renderBlocks(block.blocks, level));
  }
}
