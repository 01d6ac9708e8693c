import type { Facts, Finding, ModelPlan, ModelVerdict } from "@tidegate/formats";
import { worst } from "@tidegate/formats";
import type { Part } from "../part.ts";
import type { Subject } from "../subject.ts";
import { isRetired, isSubject, subjectOf } from "../subjects.ts";
import { alwaysNeeded, approvalsOf, withApprovals } from "./approvals.ts";
import { finding } from "./finding.ts";
import type { Judgement } from "./judgement.ts";
import { modelVerdict } from "./model-verdict.ts";
import { questionsOf } from "./questions.ts";
import { reasonOf } from "./reason.ts";

/** The verdict of one touched model, also of one that is removed or that no policy can judge. */
export function touchedVerdict(judgement: Judgement, planned: ModelPlan, more: readonly Finding[]): ModelVerdict {
  const { change, facts, only } = judgement;
  const { model } = planned;
  const subject = subjectOf(change, model);
  if (!isSubject(subject)) {
    const found = finding("nothing-judged", ["failed", "block"], subject.missing, { model });
    return unjudged(planned, facts, [found, ...more]);
  }
  if (!isRetired(change, model)) return modelVerdict({ ...subject, sample: planned.sample }, judgement, more);
  return unjudged(planned, facts, more, { subject, only });
}

/** A verdict that rests on findings alone. */
function unjudged(
  { model, risk }: ModelPlan,
  facts: Facts,
  findings: readonly Finding[],
  { subject, only }: { readonly subject?: Subject; readonly only?: Part | undefined } = {},
): ModelVerdict {
  const outcomes = findings.map(({ outcome }) => outcome);
  const outcome = worst(outcomes);
  const reviewers = subject?.policy.review?.by ?? [];
  const approvals = subject
    ? approvalsOf(facts, { outcome, always: alwaysNeeded(subject.root, risk, only), reviewers })
    : { needed: 0, given: [], may: [] };
  const settled = withApprovals(outcomes, outcome, approvals);
  return {
    model,
    risk,
    task: subject?.policy.task ?? null,
    version: null,
    base_version: subject?.base?.manifest?.value?.version ?? null,
    outcome: settled,
    unreduced: settled,
    reason: reasonOf(settled, [], findings),
    rows: null,
    gates: [],
    findings: [...findings],
    slices: [],
    charts: [],
    questions: questionsOf(facts, [], findings, approvals),
    approvals,
  };
}
