import type { Item } from "@tidegate/formats";
import { markdownCode, markdownFence } from "../escape/markdown.ts";
import { sentence } from "./text.ts";
import { marks } from "./tone.ts";

export function renderList(items: readonly Item[]): string {
  return items.map(renderItem).join("\n");
}

function renderItem(item: Item): string {
  const label = item.label === undefined ? "" : `${markdownCode(item.label)} `;
  const place = item.place === undefined ? "" : ` (${markdownCode(item.place)})`;
  return `- ${marks[item.tone ?? "quiet"]} ${label}${sentence(item.text)}${place}${hint(item.hint)}`;
}

function hint(raw: string | undefined): string {
  if (raw === undefined) return "";
  if (!raw.includes("\n")) return `<br><sub>${sentence(raw)}</sub>`;
  return `\n${indent(markdownFence(raw))}`;
}

function indent(lines: string): string {
  return lines.replace(/^/gm, "  ");
}
