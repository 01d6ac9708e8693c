import { type Report, TidegateError, Verdict } from "@tidegate/formats";
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

/** The report of a stored verdict. Throws `malformed_input` when the text is not a verdict. */
export function reportOfVerdict(text: string, file: string): Report {
  try {
    return reportOf(Verdict.parse(JSON.parse(text)));
  } catch (cause) {
    throw new TidegateError("malformed_input", `${file} is not a verdict of tidegate/verdict@1`, {
      hint: "write one with: tidegate gate",
      cause,
    });
  }
}
