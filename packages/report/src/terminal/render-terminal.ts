import type { ModelReport, Outcome, Report, ReportFacts } from "@tidegate/formats";
import { safeLogLine } from "../escape/command.ts";
import { foldedIn, renderSection } from "./blocks.ts";
import { paint, ruler, signOf, type TerminalOptions } from "./paint.ts";
import { plainText, wrap } from "./text.ts";

export type { TerminalOptions } from "./paint.ts";

const words: Readonly<Record<Outcome, string>> = {
  pass: "PASS",
  warn: "WARNING",
  ask: "NEEDS A HUMAN",
  fail: "FAIL",
  not_applicable: "NOT APPLICABLE",
};

/** The report for a terminal or a log. Nothing in it is a command to the terminal or to a workflow runner. */
export function renderTerminal(report: Report, asked: TerminalOptions): string {
  const options = { ...asked, columns: Math.max(40, asked.columns) };
  const lines = [
    ...verdictLines(report.outcome, report.headline, report.notice, options),
    ...factLines(report.facts, options),
    ...report.sections.flatMap((section) => renderSection(section, options)),
    ...report.models.flatMap((model) => modelLines(model, options)),
    ...foldedLines(report, options),
  ];
  return `${lines.map(safeLogLine).join("\n")}\n`;
}

function verdictLines(
  outcome: Outcome,
  headline: string,
  notice: string | undefined,
  options: TerminalOptions,
): string[] {
  const word = paint(options, outcome, paint(options, "bold", `${signOf(options, outcome)} ${words[outcome]}`));
  const warning = notice === undefined ? [] : wrap(plainText(options, notice), options.columns);
  return [
    word,
    ...wrap(plainText(options, headline), options.columns),
    ...warning.map((line) => paint(options, "warn", line)),
  ];
}

function modelLines(model: ModelReport, options: TerminalOptions): string[] {
  return [
    "",
    paint(options, "dim", ruler(options, Math.min(options.columns, 100))),
    ...wrap(plainText(options, model.model), options.columns).map((line) => paint(options, "bold", line)),
    ...(model.headline === "" ? [] : verdictLines(model.outcome, model.headline, model.notice, options)),
    ...factLines(model.facts, options),
    ...model.sections.flatMap((section) => renderSection(section, options)),
  ];
}

function factLines(facts: ReportFacts, options: TerminalOptions): string[] {
  const pairs = facts.map(([name, value]) => `${name}: ${value}`).join(" · ");
  return pairs === ""
    ? []
    : wrap(plainText(options, pairs), options.columns).map((line) => paint(options, "dim", line));
}

function foldedLines(report: Report, options: TerminalOptions): string[] {
  const folded = new Set(report.models.flatMap((model) => model.sections).flatMap(foldedIn));
  if (folded.size === 0) return [];
  const names = [...folded];
  const more = names.length > 8 ? ` and ${names.length - 8} more` : "";
  const text = `Not shown here: ${names.slice(0, 8).join("; ")}${more}.`;
  return ["", ...wrap(plainText(options, text), options.columns).map((line) => paint(options, "dim", line))];
}
