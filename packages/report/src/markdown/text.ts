import { escapeMarkdownHtml, escapeMarkdownPart, markdownCode, markdownHtmlCode } from "../escape/markdown.ts";
import { spansOf } from "../escape/spans.ts";

/** A sentence of a report: what stands between backticks is code, all else means nothing but itself. */
export function sentence(raw: string): string {
  return spansOf(raw.trim())
    .map(({ code, text }, index) => (code ? markdownCode(text) : escapeMarkdownPart(text, index === 0)))
    .join("");
}

/** The same for HTML in Markdown. */
export function htmlSentence(raw: string): string {
  return spansOf(raw.trim())
    .map(({ code, text }) => (code ? markdownHtmlCode(text) : escapeMarkdownHtml(text)))
    .join("");
}
