import type { Report } from "@tidegate/formats";
import { renderDocument } from "./document.ts";
import { shortenings } from "./shorten.ts";

export interface MarkdownOptions {
  /** Most characters. GitHub refuses a comment of more than 65,536. */
  readonly limit?: number;
}

/** The report in GitHub's Markdown, shortened step by step until it fits, and saying what was left out. */
export function renderMarkdown(report: Report, { limit = 60_000 }: MarkdownOptions = {}): string {
  const left: string[] = [];
  let shorter = report;
  let text = renderDocument(shorter, left);
  for (const { leaves, apply } of shortenings) {
    if (text.length <= limit) return text;
    shorter = apply(shorter);
    left.push(leaves);
    text = renderDocument(shorter, left);
  }
  return text.length <= limit ? text : cutLines(text, limit);
}

/** The last resort: whole lines from the top, so that no markup is left open, and a word that more was there. */
function cutLines(text: string, limit: number): string {
  const last = "\n\nThe report is longer than fits here; the HTML report has everything.\n";
  let end = Math.max(0, limit - last.length);
  if (end < text.length) end = text.lastIndexOf("\n", end);
  return `${text.slice(0, Math.max(0, end))}${last}`.slice(0, Math.max(limit, 0));
}
