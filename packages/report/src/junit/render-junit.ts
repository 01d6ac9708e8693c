import type { Finding, Report } from "@tidegate/formats";
import { escapeXml } from "../escape/markup.ts";
import { testCase } from "./test-case.ts";

/** JUnit XML: a suite for the change and one a model, a case for each gate and each finding. */
export function renderJunit(report: Report): string {
  const ofChange = report.findings.filter((finding) => finding.model === undefined);
  const change = ofChange.length > 0 || report.models.length === 0 ? [suite("change", casesOf(report, ofChange))] : [];
  const models = report.models.map(({ model }) => {
    return suite(
      model,
      casesOf(
        report,
        report.findings.filter((finding) => finding.model === model),
        model,
      ),
    );
  });
  const suites = [...change, ...models];
  const open = `<testsuites name="tidegate"${countsOf(suites.flatMap((each) => each.cases))}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${suites.map((each) => each.xml).join("\n")}\n</testsuites>\n`;
}

type Case = ReturnType<typeof testCase>;

/** A suite's cases; one for the verdict itself where nothing else is there, so that no suite is empty. */
function casesOf(report: Report, findings: readonly Finding[], model?: string): Case[] {
  const suiteName = model ?? "change";
  if (findings.length > 0) return findings.map((finding) => testCase(suiteName, finding));
  const judged = model === undefined ? report : (report.models.find((each) => each.model === model) ?? report);
  const status =
    judged.outcome === "not_applicable" ? "not_applicable" : judged.outcome === "pass" ? "passed" : "failed";
  const verdict = {
    rule: "verdict",
    severity: "block",
    status,
    outcome: judged.outcome,
    message: judged.headline,
  } as const;
  return [testCase(suiteName, verdict)];
}

function suite(name: string, cases: readonly Case[]) {
  const body = cases.map((each) => each.xml).join("\n");
  return { cases, xml: `  <testsuite name="${escapeXml(name)}"${countsOf(cases)}>\n${body}\n  </testsuite>` };
}

function countsOf(cases: readonly Case[]): string {
  const number = (kind: Case["kind"]) => cases.filter((each) => each.kind === kind).length;
  return ` tests="${cases.length}" failures="${number("failure")}" errors="${number("error")}" skipped="${number("skipped")}"`;
}
