import type { ModelVerdict, Report, Verdict } from "@tidegate/formats";
import { boundTexts } from "./bound-texts.ts";
import { appendixSections, changeSections, factsOf } from "./change-sections.ts";
import { findingsOf } from "./gate-findings.ts";
import { modelReport, noticeOf } from "./model-report.ts";
import { outcomeRank } from "./order.ts";

/** The one layout of a verdict for all outputs. Texts are raw; whoever renders them escapes them. */
export function reportOf(unbounded: Verdict): Report {
  const verdict = boundTexts(unbounded);
  const models = byOutcome(verdict.models);
  const report: Report = {
    format: "tidegate/report@1",
    title: models.length === 1 ? `Tidegate: ${models[0]?.model}` : "Tidegate",
    judge: verdict.judge,
    outcome: verdict.outcome,
    headline: verdict.reason,
    facts: factsOf(verdict),
    sections: changeSections({ ...verdict, models }),
    models: models.map((model) =>
      modelReport(isSaid(verdict, model) ? { ...model, reason: "" } : model, verdict.enforced),
    ),
    appendix: appendixSections(verdict),
    findings: [...verdict.findings, ...models.flatMap(findingsOf)],
  };
  const notice = noticeOf(verdict, verdict.enforced);
  return notice === undefined ? report : { ...report, notice };
}

/** Whether the headline of the report is that of its only model, which then needs not to be said again. */
function isSaid({ models, outcome, unreduced, reason }: Verdict, model: ModelVerdict): boolean {
  const same = model.outcome === outcome && model.unreduced === unreduced;
  return models.length === 1 && same && reason.endsWith(model.reason);
}

/** Worst first; equals by name, so that the order never depends on how the verdict was put together. */
function byOutcome(models: readonly ModelVerdict[]): ModelVerdict[] {
  return [...models].sort(
    (a, b) =>
      outcomeRank(a.outcome) - outcomeRank(b.outcome) ||
      outcomeRank(a.unreduced) - outcomeRank(b.unreduced) ||
      (a.model < b.model ? -1 : 1),
  );
}
