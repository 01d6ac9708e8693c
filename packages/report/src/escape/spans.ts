export interface Span {
  readonly text: string;
  readonly code: boolean;
}

/** Parts a sentence at its backticks: what stands between two of them is code. A lone backtick is text. */
export function spansOf(sentence: string): Span[] {
  const parts = sentence.split(/`([^`\n]+)`/);
  return parts.map((text, index) => ({ text, code: index % 2 === 1 })).filter((span) => span.text !== "");
}
