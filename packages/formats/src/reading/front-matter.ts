/** A Markdown text split at its front matter. Lines count from 1; `line` is that of the first line of each part. */
export interface FrontMatter {
  readonly yaml: string;
  readonly line: number;
  readonly body: string;
  readonly bodyLine: number;
  /** The line of an opening `---` that no other `---` closes. */
  readonly unclosed?: number;
}

/**
 * Splits a Markdown text at its YAML front matter, as Hugging Face does: `---` on a line of its own, before it nothing
 * but blank lines. A text without front matter has empty YAML and is all body; so has one that never closes it, and
 * `unclosed` says where it began.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const whole = { yaml: "", line: 1, body: text, bodyLine: 1 };
  if (first < 0 || !isFence(lines[first])) return whole;
  const length = lines.slice(first + 1).findIndex(isFence);
  if (length < 0) return { ...whole, unclosed: first + 1 };
  const end = first + 1 + length;
  return {
    yaml: lines.slice(first + 1, end).join("\n"),
    line: first + 2,
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2,
  };
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---\s*$/.test(line);
}
