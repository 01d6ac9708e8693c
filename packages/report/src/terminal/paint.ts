import type { Tone } from "@tidegate/formats";

export interface TerminalOptions {
  readonly columns: number;
  readonly color: boolean;
  readonly unicode: boolean;
}

type Style = Tone | "bold" | "dim" | "code";

const codes: Readonly<Record<Style, string>> = {
  pass: "32",
  warn: "33",
  ask: "35",
  fail: "31",
  not_applicable: "2",
  quiet: "2",
  bold: "1",
  dim: "2",
  code: "36",
};

/** The only place where terminal sequences are written. */
export function paint(options: TerminalOptions, style: Style, text: string): string {
  return options.color && text !== "" ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;
}

const fancy: Readonly<Record<Tone, string>> = {
  pass: "✓",
  warn: "!",
  ask: "?",
  fail: "✗",
  not_applicable: "–",
  quiet: "·",
};
const plain: Readonly<Record<Tone, string>> = {
  pass: "+",
  warn: "!",
  ask: "?",
  fail: "x",
  not_applicable: "-",
  quiet: ".",
};

/** The sign of a tone; a word always stands beside it. */
export function signOf(options: TerminalOptions, tone: Tone): string {
  return (options.unicode ? fancy : plain)[tone];
}

/** A line across. */
export function ruler(options: TerminalOptions, width: number): string {
  return (options.unicode ? "─" : "-").repeat(Math.max(0, width));
}
