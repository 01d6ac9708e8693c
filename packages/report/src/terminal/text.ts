import stringWidth from "string-width";
import { oneLine, visible } from "../escape/visible.ts";
import type { TerminalOptions } from "./paint.ts";

const letters: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "×": "x",
  "≥": ">=",
  "≤": "<=",
  "→": "->",
  "…": "...",
  "·": "|",
  "∞": "inf",
  "²": "2",
  "◂": "<",
  "▸": ">",
  "⟨": "<",
  "⟩": ">",
  "\u00a0": " ",
};

/** Text of a report on one line, with only the letters that the terminal has. */
export function plainText(options: TerminalOptions, raw: string): string {
  return reduce(options, oneLine(raw));
}

/** The same for text whose lines count. */
export function plainLines(options: TerminalOptions, raw: string): string[] {
  return visible(raw.replaceAll("\t", "  "))
    .split("\n")
    .map((line) => reduce(options, line));
}

function reduce({ unicode }: TerminalOptions, text: string): string {
  if (unicode) return text.replaceAll("\u00a0", " ");
  return text.replace(/[^\x20-\x7e]/gu, (letter) => letters[letter] ?? `<U+${hex(letter)}>`);
}

function hex(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

export function widthOf(text: string): number {
  return stringWidth(text);
}

/** Breaks text at spaces into lines of at most `width` cells; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => pieces(each, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A word in pieces that fit. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && widthOf(part + letter) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}

/** Text made `width` cells wide. `shown` is what it measures without colours. */
export function pad(text: string, shown: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - widthOf(shown)));
  return align === "right" ? space + text : text + space;
}
