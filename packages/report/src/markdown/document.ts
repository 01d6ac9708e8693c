import type { ModelReport, Report, ReportFacts } from "@tidegate/formats";
import { escapeMarkdown, markdownCode } from "../escape/markdown.ts";
import { renderSection } from "./blocks.ts";
import { sentence } from "./text.ts";
import { marks } from "./tone.ts";

const words = { pass: "Pass", warn: "Warning", ask: "Needs a human", fail: "Fail", not_applicable: "Not applicable" };

/** The whole report, however long; `left` says what was left out. */
export function renderDocument(report: Report, left: readonly string[]): string {
  const parts = [
    `## ${marks[report.outcome]} ${words[report.outcome]}`,
    sentence(report.headline),
    ...noticeOf(report.notice),
    ...report.sections.map((section) => renderSection(section, 3)),
    ...report.models.map(renderModel),
    ...report.appendix.map((section) => renderSection(section, 4)),
    ...leftOut(left),
    factsLine([...report.facts, ["Judge", report.judge]]),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function renderModel(model: ModelReport): string {
  const parts = [
    `### ${marks[model.outcome]} ${markdownCode(model.model)}`,
    model.headline === "" ? "" : `**${words[model.outcome]}.** ${sentence(model.headline)}`,
    ...noticeOf(model.notice),
    factsLine(model.facts),
    ...model.sections.map((section) => renderSection(section, 4)),
  ];
  return parts.filter(Boolean).join("\n\n");
}

function noticeOf(notice: string | undefined): string[] {
  return notice === undefined ? [] : [`> ${marks.warn} ${sentence(notice)}`];
}

function factsLine(facts: ReportFacts): string {
  const pairs = facts.map(([name, value]) => `${escapeMarkdown(name)}: ${sentence(value)}`);
  return pairs.length === 0 ? "" : `<sub>${pairs.join(" · ")}</sub>`;
}

function leftOut(left: readonly string[]): string[] {
  if (left.length === 0) return [];
  return [
    `> ${marks.quiet} Shortened to fit. Left out: ${left.map(sentence).join("; ")}. The HTML report has everything.`,
  ];
}
