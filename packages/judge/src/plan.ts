import type { Change, Known, ModelPlan, Need, Plan } from "@tidegate/formats";
import { isKnown, keyOf, unavailable } from "@tidegate/formats";
import { gateNeeds } from "./gates/gate-needs.ts";
import { isAsked, type Part, partOfRule } from "./part.ts";
import { locatedBaselines } from "./plan/sample-of.ts";
import { standardNeeds } from "./plan/standard-needs.ts";
import { type TouchedModel, touchedModels } from "./plan/touched-models.ts";
import { rules } from "./rules/index.ts";
import type { Subject } from "./subject.ts";
import { isRetired, isSubject, subjectOf } from "./subjects.ts";

/** What to measure for a change, or for one part of its judgement: each model touched, its sample and what is asked of it. */
export function plan(change: Change, only?: Part): Plan {
  return {
    format: "tidegate/plan@1",
    models: touchedModels(change).map((touched) => modelPlan(change, touched, only)),
  };
}

function modelPlan(change: Change, { model, because }: TouchedModel, only: Part | undefined): ModelPlan {
  const subject = subjectOf(change, model);
  const common = { model, because: [...because] };
  if (!isSubject(subject)) {
    const sample = unavailable("not_declared", subject.missing);
    return { ...common, risk: "high", policy_from: "head", sample, baselines: {}, needs: {} };
  }
  return {
    ...common,
    risk: subject.policy.risk,
    policy_from: subject.policyFrom,
    sample: subject.sample,
    baselines: baselinesOf(subject),
    needs: isRetired(change, model) ? {} : byKey(needsOf(subject, only)),
  };
}

function baselinesOf({ change, model, root, policy, policyFrom: side }: Subject): ModelPlan["baselines"] {
  const located = Object.entries(locatedBaselines({ change, model, root, policy, side }));
  const stated = located.map(([name, system]): [string, Known<"system">] => [
    name,
    isKnown(system) ? { value: "system" } : system,
  ]);
  return Object.fromEntries(stated);
}

function needsOf(subject: Subject, only: Part | undefined): Need[] {
  const ofGates = isAsked("metrics", only) ? [...gateNeeds(subject), ...standardNeeds(subject)] : [];
  const asked = rules.filter(({ id }) => isAsked(partOfRule(id), only));
  return [...ofGates, ...asked.flatMap((rule) => ruleNeeds(rule, subject))];
}

/** A rule that throws is our bug; judging will say so, planning goes on. */
function ruleNeeds(rule: (typeof rules)[number], subject: Subject): readonly Need[] {
  try {
    return rule.needs(subject);
  } catch {
    return [];
  }
}

function byKey(needs: readonly Need[]): Record<string, Need> {
  const keyed = needs.map((need): [string, Need] => [keyOf(need), need]);
  return Object.fromEntries(keyed.sort(([a], [b]) => (a < b ? -1 : 1)));
}
