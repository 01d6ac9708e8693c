import type { Facts, Finding, GateVerdict } from "@tidegate/formats";
import { count, isKnown } from "@tidegate/formats";
import { isAsked, type Part } from "../part.ts";
import { partOf } from "../plan/governing.ts";
import type { Answers } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { anchorFindings } from "./anchor.ts";
import { answerFindings } from "./answer-findings.ts";
import { finding } from "./finding.ts";
import { powerFindings } from "./power-findings.ts";

interface Seen {
  readonly answers: Answers;
  readonly facts: Facts;
  readonly only: Part | undefined;
}

/** Findings about the judgement itself, for one model. */
export function ownFindings(
  subject: Subject,
  gates: readonly GateVerdict[],
  { answers, facts, only }: Seen,
): Finding[] {
  const ofGates = isAsked("metrics", only)
    ? [
        ...anchorFindings(subject),
        ...powerFindings(subject, gates),
        ...answerFindings(subject, answers),
        ...timesJudged(subject, facts),
      ]
    : [];
  return [...nothingJudged(subject, gates, only), ...newModel(subject), ...ofGates];
}

/** A touched model with nothing judged fails (design 9.1). */
function nothingJudged(
  { model, policy, policyDocument }: Subject,
  gates: readonly GateVerdict[],
  only: Part | undefined,
): Finding[] {
  const applies = gates.some(({ status }) => status !== "not_applicable");
  const card = isAsked("card", only) && policy.card !== undefined;
  const schema = isAsked("data", only) && policy.schema !== undefined;
  if (applies || card || schema) return [];
  const what =
    only === undefined
      ? "no gate applies, and the policy names neither card nor schema"
      : `the policy asks nothing of its ${only}`;
  const message = `nothing of model ${model} was judged: ${what}`;
  const hint = `add a gate to the policy, such as floor: { metric: ${policy.task === "regression" ? "r2" : "answer_rate"}, at_least: 0.9 }`;
  const place = { file: policyDocument.path, side: policyDocument.side };
  return [finding("nothing-judged", ["failed", "block"], message, { model, hint, place })];
}

/** A model that the base's policy does not know is judged by its own, which nobody has approved yet. */
function newModel({ model, change, policyFrom, policyDocument }: Subject): Finding[] {
  const known = change.documents.base.policy?.value !== undefined && policyFrom === "head";
  if (!known || partOf(change.documents.base, model)) return [];
  const message = `model ${model} is new: it is judged by the policy of this change, which somebody has to approve`;
  const place = { file: policyDocument.path, side: "head" as const };
  return [finding("new-model", ["needs_approval", "block"], message, { model, place })];
}

/** How often a test set was judged: each look makes it easier to fit by chance. */
function timesJudged({ model }: Subject, { test_set_judgements: times }: Facts): Finding[] {
  const n = isKnown(times) ? times.value[model] : undefined;
  if (n === undefined) return [];
  const message = `the test set of ${model} was judged ${count(n)} times before; the more often, the less a pass on it proves`;
  return [finding("test-set-judgements", ["notice", "note"], message, { model, figures: { times: n } })];
}
