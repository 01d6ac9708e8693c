import { oneLine, unbroken, visible } from "./visible.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function encode(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** Text for HTML, as content or as a value in quotes. */
export function escapeHtml(text: string): string {
  return encode(oneLine(text));
}

/** A part of a sentence: the spaces at its ends stay. */
export function escapeHtmlInner(text: string): string {
  return encode(unbroken(text));
}

/** The same, for places where newlines are shown. */
export function escapeHtmlLines(text: string): string {
  return encode(visible(text));
}

/** Text for XML 1.0, as content or as a value in quotes; what XML forbids is shown by its code. */
export function escapeXml(text: string): string {
  return encode(oneLine(text));
}
