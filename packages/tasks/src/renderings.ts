import { explainValue, type Report, TidegateError, Verdict } from "@tidegate/formats";
import { renderHtml, renderJunit, renderMarkdown, renderSarif, renderTerminal, reportOf } from "@tidegate/report";

export const formats = ["terminal", "markdown", "html", "sarif", "junit"] as const;
export type Format = (typeof formats)[number];

/** How a report can be written down. */
export const renderings = {
  terminal: renderTerminal,
  markdown: (report: Report) => renderMarkdown(report),
  html: renderHtml,
  sarif: renderSarif,
  junit: renderJunit,
} as const;

/** More problems than these are of one cause. */
const shown = 3;

/** The report of a stored verdict. Throws `malformed_input` when the text is not a verdict. */
export function reportOfVerdict(text: string, file: string): Report {
  const value = jsonOf(text, file);
  const problems = explainValue(Verdict, value, file);
  if (problems.length > 0) throw notVerdict(file, wordsOf(problems));
  return reportOf(Verdict.parse(value));
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notVerdict(file, ` it is not JSON, ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function wordsOf(problems: readonly string[]): string {
  const lines = problems.slice(0, shown).map((problem) => `\n  - ${problem}`);
  return problems.length > shown ? `${lines.join("")}\n  - and ${problems.length - shown} more` : lines.join("");
}

function notVerdict(file: string, why: string): TidegateError {
  return new TidegateError("malformed_input", `${file} is not a verdict of tidegate/verdict@1:${why}`, {
    hint: "write one with: tidegate gate",
  });
}
