import type { Finding, Report } from "@tidegate/formats";
import { isShown, worstFirst } from "../layout/order.ts";
import { resultOf } from "./result.ts";
import { ruleOf } from "./rule.ts";

export interface SarifOptions {
  /** Where the pages of the rules lie, such as `https://example.org/docs/rules`. Without it rules name their page only. */
  readonly docs?: string;
}

/** SARIF 2.1.0 for code scanning: what should be seen, worst first. */
export function renderSarif(report: Report, options: SarifOptions = {}): string {
  const findings = worstFirst(report.findings.filter(isShown));
  const rules = [...new Set(findings.map((finding) => finding.rule))].sort();
  const run = {
    tool: {
      driver: {
        name: "Tidegate",
        semanticVersion: report.judge,
        rules: rules.map((rule) => ruleOf(rule, options.docs)),
      },
    },
    columnKind: "utf16CodeUnits",
    results: numbered(findings).map(([finding, occurrence]) =>
      resultOf(finding, rules.indexOf(finding.rule), occurrence),
    ),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** Each finding with its number among those of the same rule, model and gate, which tells them apart between runs. */
function numbered(findings: readonly Finding[]): [Finding, number][] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = JSON.stringify([finding.rule, finding.model, finding.gate, finding.place?.file]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return [finding, number];
  });
}
