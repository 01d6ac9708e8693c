import { escapeHtml, escapeHtmlInner, escapeHtmlLines } from "../escape/markup.ts";
import { spansOf } from "../escape/spans.ts";

declare const safe: unique symbol;

/** Markup that is safe to write. Raw text becomes Html only by `text`, which escapes it. */
export type Html = string & { readonly [safe]: true };

type Value = string | number | boolean | undefined;

const voids = new Set(["meta", "br", "hr", "path", "line", "circle", "rect", "use", "col"]);

/** An element with escaped attributes; `false` and `undefined` leave an attribute out. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, ...content: readonly Html[]): Html {
  const written = Object.entries(attributes).map(([key, value]) => attribute(key, value));
  const open = `<${name}${written.join("")}>`;
  return (voids.has(name) ? open.replace(/>$/, "/>") : `${open}${content.join("")}</${name}>`) as Html;
}

function attribute(key: string, value: Value): string {
  if (value === undefined || value === false) return "";
  return value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`;
}

export function text(raw: string): Html {
  return escapeHtml(raw) as Html;
}

/** A sentence: what stands between backticks is set as code. */
export function sentence(raw: string): Html {
  const inner = (part: string) => escapeHtmlInner(part) as Html;
  return join(spansOf(raw).map((span) => (span.code ? element("code", {}, inner(span.text)) : inner(span.text))));
}

/** Text whose line breaks count. */
export function lines(raw: string): Html {
  return escapeHtmlLines(raw) as Html;
}

export function join(parts: readonly Html[]): Html {
  return parts.join("") as Html;
}

/** Markup written by hand in this package; never anything from a report. */
export function trusted(markup: string): Html {
  return markup as Html;
}

export const nothing = trusted("");
