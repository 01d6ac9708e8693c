import type { Finding, Outcome, Report } from "@tidegate/formats";
import { safeLogLine } from "../escape/command.ts";
import { clip, oneLine } from "../escape/visible.ts";
import { isShown, worstFirst } from "../layout/order.ts";

/** One note beside a line of a file. Data only: who writes it as a workflow command still encodes it. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly title: string;
  readonly message: string;
}

const levels: Readonly<Record<Outcome, Annotation["level"]>> = {
  fail: "error",
  ask: "warning",
  warn: "warning",
  pass: "notice",
  not_applicable: "notice",
};

/** GitHub cuts a message at 4,096 characters. */
const longest = 4_000;

/** What to show beside the changed files, worst first, as GitHub shows only the first ten of a level. */
export function renderAnnotations(report: Report): Annotation[] {
  return worstFirst(report.findings.filter(isShown)).map(annotationOf);
}

function annotationOf(finding: Finding): Annotation {
  const about = finding.gate ?? finding.rule;
  const place = finding.place?.side === "base" ? undefined : finding.place;
  const text = finding.hint === undefined ? finding.message : `${finding.message}. ${finding.hint}`;
  return {
    level: levels[finding.outcome],
    file: place?.file,
    line: place?.line,
    column: place?.column,
    title: safe(finding.model === undefined ? about : `${finding.model}: ${about}`, 200),
    message: safe(text, longest),
  };
}

function safe(text: string, limit: number): string {
  return clip(safeLogLine(oneLine(text)), limit);
}
