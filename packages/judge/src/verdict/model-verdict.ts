import type { Facts, Finding, GateVerdict, ModelVerdict, Outcome } from "@tidegate/formats";
import { isKnown, worst } from "@tidegate/formats";
import { judgeGate } from "../gates/judge-gate.ts";
import { isAsked, partOfRule } from "../part.ts";
import { type Answers, answersOf } from "../rule.ts";
import { rules } from "../rules/index.ts";
import type { Subject } from "../subject.ts";
import { alwaysNeeded, approvalsOf, withApprovals } from "./approvals.ts";
import { chartsOf } from "./charts.ts";
import { crashed, guarded } from "./guarded.ts";
import type { Judgement } from "./judgement.ts";
import { ownFindings } from "./own-findings.ts";
import { questionsOf } from "./questions.ts";
import { approvalReason, reasonOf } from "./reason.ts";
import { sliceRows } from "./slice-rows.ts";
import { waived, waiverFor } from "./waivers.ts";

/** A model's verdict before `enforce_from` is looked at. */
export function modelVerdict(subject: Subject, judgement: Judgement, more: readonly Finding[]): ModelVerdict {
  const { evidence, facts, only } = judgement;
  const answers = answersOf(evidence.models[subject.model]);
  const judged = isAsked("metrics", only) ? judgeGates(subject, answers, facts) : { gates: [], crashes: [] };
  const asked = rules.filter(({ id }) => isAsked(partOfRule(id), only));
  const found = [
    ...judged.crashes,
    ...ownFindings(subject, judged.gates, { answers, facts, only }),
    ...asked.flatMap((rule) => guarded(rule.id, () => rule.evaluate(subject, answers, facts), subject.model)),
    ...more,
  ];
  return composed(subject, judgement, answers, judged.gates, found);
}

interface JudgedGates {
  readonly gates: readonly GateVerdict[];
  readonly crashes: readonly Finding[];
}

/** Judges all gates in the order of the policy. A gate that crashes is a finding that fails. */
function judgeGates(subject: Subject, answers: Answers, facts: Facts): JudgedGates {
  const gates: GateVerdict[] = [];
  const crashes: Finding[] = [];
  for (const id of Object.keys(subject.policy.gates)) {
    try {
      gates.push(judgeGate(subject, id, answers, facts));
    } catch (error) {
      crashes.push(crashed(`gate ${id}`, error, subject.model));
    }
  }
  return { gates, crashes };
}

function composed(
  subject: Subject,
  { facts, only }: Judgement,
  answers: Answers,
  unwaived: readonly GateVerdict[],
  findings: readonly Finding[],
): ModelVerdict {
  const { model, change, policy, root } = subject;
  const gates = unwaived.map((gate) => waived(gate, waiverFor(change, facts, model, gate.id)));
  const outcomes: Outcome[] = [
    "pass",
    ...gates.map(({ outcome }) => outcome),
    ...findings.map(({ outcome }) => outcome),
  ];
  const outcome = worst(outcomes);
  const before = worst([...outcomes, ...unwaived.map((gate) => gate.outcome)]);
  const asked = { outcome, always: alwaysNeeded(root, policy.risk, only), reviewers: policy.review?.by ?? [] };
  const approvals = approvalsOf(facts, asked);
  const settled = withApprovals(outcomes, outcome, approvals);
  return {
    model,
    risk: policy.risk,
    task: policy.task,
    version: subject.head.manifest?.value?.version ?? null,
    base_version: subject.base?.manifest?.value?.version ?? null,
    outcome: settled,
    unreduced:
      before === outcome
        ? settled
        : withApprovals([...outcomes, before], before, approvalsOf(facts, { ...asked, outcome: before })),
    reason:
      settled === "ask" && outcome !== "ask"
        ? approvalReason(approvals, gates, findings)
        : reasonOf(settled, gates, findings),
    rows: rowsOf(subject, answers),
    gates: [...gates],
    findings: [...findings],
    slices: sliceRows(subject, answers),
    charts: chartsOf(subject, answers),
    questions: questionsOf(facts, gates, findings, approvals),
    approvals,
  };
}

/** Rows of the test set, from the candidate's join. */
function rowsOf({ sample }: Subject, answers: Answers): number | null {
  const join = isKnown(sample) ? answers({ kind: "join", system: "candidate" }) : sample;
  return isKnown(join) && "test_rows" in join.value ? join.value.test_rows : null;
}
