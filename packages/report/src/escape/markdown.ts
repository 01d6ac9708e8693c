import { oneLine, unbroken, visible } from "./visible.ts";

/** Breaks a word for GitHub's filters, which look at the rendered text; nothing is seen. */
const seam = "&#8203;";

const active = new RegExp(
  [
    "(?<sha>(?<![\\p{L}\\p{N}_])[0-9a-f]{7,64}(?![\\p{L}\\p{N}_]))",
    "(?<entity>[&<>$])",
    "(?<mention>[@#](?=[\\p{L}\\p{N}_-]))",
    "(?<issue>GH-(?=\\d))",
    "(?<scheme>:(?=//))",
    "(?<mail>(?:mailto|xmpp):)",
    "(?<www>www(?=\\.))",
    "(?<inner>(?<=[\\p{L}\\p{N}])_(?=[\\p{L}\\p{N}]))",
    "(?<mark>[\\\\`*_{}\\[\\]|~])",
  ].join("|"),
  "giu",
);

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", $: "<span>$</span>" };

type Mark = (character: string) => string;

const backslash: Mark = (character) => `\\${character}`;
const entity: Mark = (character) => `&#${character.charCodeAt(0)};`;

/**
 * Text that means nothing but itself in GitHub's Markdown, on one line, also at the start of a line and in a table:
 * no markup, HTML or formula, no mention, reference to an issue or commit, or link.
 */
export function escapeMarkdown(text: string): string {
  return atLineStart(escapeActive(oneLine(text), backslash));
}

/** The same for a part of a line: the spaces at its ends stay. `first` is the part at the line's start. */
export function escapeMarkdownPart(text: string, first: boolean): string {
  const escaped = escapeActive(unbroken(text), backslash);
  return first ? atLineStart(escaped.trimStart()) : escaped;
}

/** The same for HTML in Markdown, where no backslash works. */
export function escapeMarkdownHtml(text: string): string {
  return escapeActive(unbroken(text), entity);
}

function escapeActive(line: string, mark: Mark): string {
  return line.replace(active, (found: string, ...rest: unknown[]) => {
    const kind = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (kind.sha !== undefined) return `<code>${found}</code>`;
    if (kind.entity !== undefined) return entities[found] ?? "";
    if (kind.inner !== undefined) return found;
    return kind.mark === undefined ? `${found}${seam}` : mark(found);
  });
}

const lineStart = /^(?:[#=]|[+-](?=[\s-]|$)|\d+(?=[.)](?:\s|$)))/;

function atLineStart(line: string): string {
  return line.replace(lineStart, (start) => (/^\d/.test(start) ? `${start}${seam}` : `\\${start}`));
}

/** A name or value as code, in which GitHub looks for nothing. */
export function markdownCode(text: string): string {
  const line = oneLine(text);
  if (line === "") return "";
  return /^[^`<>|\\]+$/.test(line) ? `\`${line}\`` : `<code>${escapeActive(line, entity)}</code>`;
}

/** The same for HTML in Markdown. */
export function markdownHtmlCode(text: string): string {
  return `<code>${escapeActive(oneLine(text), entity)}</code>`;
}

/** Several lines as they are, in a fence that they cannot close; comments in them are taken apart. */
export function markdownFence(lines: string): string {
  const shown = visible(lines).replaceAll("<!--", "<! --").replaceAll("-->", "-- >");
  const runs = shown.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}\n${shown}\n${fence}`;
}
