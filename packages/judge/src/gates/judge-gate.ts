import type { Facts, Gate, GateVerdict, Status } from "@tidegate/formats";
import { isKnown, outcomeOf } from "@tidegate/formats";
import { contextOf } from "../metrics/context-of.ts";
import { findMetric } from "../metrics/find-metric.ts";
import { overall } from "../metrics/metric.ts";
import type { Answers } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { subjectOfGate } from "../trust/gate-origin.ts";
import { judgeAcross } from "./across.ts";
import { isFirst } from "./best-within.ts";
import { faultOf } from "./fault.ts";
import type { GateContext } from "./gate-context.ts";
import { placeOfGate } from "./gate-place.ts";
import { corrected, judgeEach, statusOfEach } from "./in-each.ts";
import { type Judged, judgeGroup } from "./judged.ts";
import { messageOf } from "./message.ts";
import { againstOf, requirementOf } from "./requirement.ts";
import { statusOfPairs } from "./status-of-pairs.ts";
import { isUnchanged } from "./unchanged.ts";

/** What was found about a gate, before it is written down. */
export interface Ruling {
  readonly status: Status;
  readonly judged: readonly Judged[];
  readonly message?: string;
}

/** Judges one gate of a model. */
export function judgeGate(whole: Subject, id: string, answers: Answers, facts: Facts): GateVerdict {
  const subject = subjectOfGate(whole, id);
  const gate = subject.policy.gates[id];
  if (!gate) throw new Error(`judgeGate requires a gate of the policy; got ${id}`);
  const metric = findMetric(gate.metric);
  const fault = faultOf(gate, subject.policy);
  if (fault || !metric) {
    const message = [fault?.message ?? "the metric is not known", fault?.hint].filter(Boolean).join("; ");
    return written(subject, id, gate, { status: "failed", judged: [], message }, fault?.key);
  }
  if (!isKnown(subject.sample)) {
    return written(subject, id, gate, {
      status: "unmeasured",
      judged: [],
      message: subject.sample.unavailable.message,
    });
  }
  const obstacle = metric.obstacle?.(subject.sample.value);
  if (obstacle !== undefined)
    return written(subject, id, gate, { status: "failed", judged: [], message: obstacle }, "metric");
  const context = contextOf(subject.policy, subject.sample.value, metric);
  return written(subject, id, gate, rule({ subject, id, gate, metric, context, answers, facts }));
}

/** The ruling by the gate's scope; skipped before the first deployment, and not tested when nothing changed. */
function rule(gate: GateContext): Ruling {
  const skipped = skippedBecause(gate);
  if (skipped !== undefined) return { status: "not_applicable", judged: [], message: skipped };
  if (isUnchanged(gate)) {
    return {
      status: "unchanged",
      judged: [],
      message: "artifact and predictions are those of the baseline; nothing to test",
    };
  }
  if (gate.gate.in_each) {
    const judged = corrected(judgeEach(gate), gate.gate.confidence);
    return { status: statusOfEach(judged, gate.gate.decide), judged };
  }
  if (gate.gate.across !== undefined) {
    const judged = corrected(judgeAcross(gate), gate.gate.confidence);
    return { status: statusOfPairs(judged), judged };
  }
  const judged = judgeGroup(gate, overall);
  return { status: judged.comparison.status, judged: [judged] };
}

/** Why a gate does not apply yet: nothing was deployed or recorded before, and the policy lets that be. */
function skippedBecause({ gate, subject, facts, metric }: GateContext): string | undefined {
  const against = againstOf(gate);
  if (against === null) return undefined;
  if (typeof against !== "string") {
    return isFirst(facts, subject.model, metric) ? `the ledger holds no ${metric.id} of this model yet` : undefined;
  }
  const baseline = subject.policy.baselines[against];
  if (!baseline || !("deployed" in baseline) || baseline.before_first !== "skip") return undefined;
  const deployed = subject.change.documents[subject.policyFrom].environments[baseline.deployed]?.[subject.model];
  return deployed ? undefined : `nothing is deployed to ${baseline.deployed} yet`;
}

function written(subject: Subject, id: string, gate: Gate, ruling: Ruling, key?: string): GateVerdict {
  const metric = findMetric(gate.metric);
  const place = placeOfGate(subject, id, key);
  return {
    id,
    metric: metric?.id ?? gate.metric,
    higher_is_better: metric?.higherIsBetter ?? true,
    severity: gate.severity,
    status: ruling.status,
    outcome: outcomeOf(ruling.status, gate.severity, gate.when_undecided),
    requirement: requirementOf(gate),
    against: againstOf(gate),
    scope: gate.in_each ? "in_each" : gate.across === undefined ? "overall" : "across",
    decide: gate.decide,
    confidence: gate.confidence,
    message: ruling.message ?? messageOf(gate, ruling, subject.policy.slices),
    comparisons: ruling.judged.map(({ comparison }) => comparison),
    ...(place ? { place } : {}),
  };
}
