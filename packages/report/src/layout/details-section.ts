import type { Block, ModelVerdict, Section } from "@tidegate/formats";
import { comparisonsTable, powerTable } from "./details-comparisons.ts";
import { figureTables } from "./details-figures.ts";
import { fullFindingItem } from "./finding-items.ts";
import { worstFirst } from "./order.ts";

/** All that was judged and how, folded. */
export function detailsSection(model: ModelVerdict, slices: ReadonlySet<string>): Section[] {
  const blocks = [
    ...folded("All comparisons and their methods", comparisonsTable(model, slices)),
    ...folded("Power: what this test set can decide", powerTable(model, slices)),
    ...figureTables(model, slices).map((table): Block => details(table.caption, [{ type: "table", table }])),
    ...allFindings(model),
  ];
  return blocks.length === 0 ? [] : [{ id: "details", title: "Details", blocks }];
}

function folded(summary: string, table: ReturnType<typeof comparisonsTable>): Block[] {
  if (table.rows.length === 0) return [];
  return [details(`${summary} (${table.rows.length})`, [{ type: "table", table }])];
}

function allFindings({ findings }: ModelVerdict): Block[] {
  if (findings.length === 0) return [];
  const items = worstFirst(findings).map(fullFindingItem);
  return [details(`All findings (${findings.length})`, [{ type: "list", items }])];
}

function details(summary: string, blocks: Block[]): Block {
  return { type: "details", summary, blocks };
}
