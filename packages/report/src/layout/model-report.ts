import { count, type ModelReport, type ModelVerdict, type Outcome, type ReportFacts } from "@tidegate/formats";
import { causesSections, isAboutAnswers, isCause } from "./causes-section.ts";
import { chartsSection } from "./chart-blocks.ts";
import { decideSection } from "./decide-section.ts";
import { detailsSection } from "./details-section.ts";
import { findingSections } from "./finding-items.ts";
import { gatesSection } from "./gates-section.ts";
import { notShownSafeSection } from "./not-shown-safe-section.ts";
import { slicesSection } from "./slices-section.ts";
import { unjudgedSection } from "./unjudged-section.ts";
import { outcomeWords } from "./words.ts";

/** One model's part of the report: what was decided first, how it was found out last. */
export function modelReport(model: ModelVerdict, enforced: boolean): ModelReport {
  const slices = sliceNames(model);
  const report: ModelReport = {
    model: model.model,
    outcome: model.outcome,
    headline: model.reason,
    facts: factsOf(model),
    sections: [
      ...causesSections(model),
      ...gatesSection(model, slices),
      ...decideSection(model),
      ...unjudgedSection(model, slices),
      ...slicesSection(model, slices),
      ...notShownSafeSection(model, slices),
      ...findingSections(model.findings.filter((found) => !isCause(found) && !isAboutAnswers(found))),
      ...chartsSection(model.charts),
      ...detailsSection(model, slices),
    ],
  };
  const notice = model.reason === "" ? undefined : noticeOf(model, enforced);
  return notice === undefined ? report : { ...report, notice };
}

function sliceNames({ slices, gates }: ModelVerdict): ReadonlySet<string> {
  const used = [...slices, ...gates.flatMap((gate) => gate.comparisons)];
  return new Set(used.map((each) => each.slice).filter((slice) => slice !== null));
}

/** What the outcome hides. */
export function noticeOf(judged: { outcome: Outcome; unreduced: Outcome }, enforced: boolean): string | undefined {
  if (judged.outcome === judged.unreduced) return undefined;
  const word = outcomeWords[judged.unreduced];
  return enforced ? `Without waivers this would be: ${word}.` : `Not enforced yet. Enforced, this would be: ${word}.`;
}

function factsOf({ version, base_version, risk, task, rows }: ModelVerdict): ReportFacts {
  const facts: ReportFacts = [];
  if (version !== null)
    facts.push([
      "Version",
      base_version === null || base_version === version ? version : `${base_version} → ${version}`,
    ]);
  facts.push(["Risk", risk]);
  if (task !== null) facts.push(["Task", task]);
  if (rows !== null) facts.push(["Test set", `${count(rows)} rows`]);
  return facts;
}
