import type { Change, Evidence, Facts, Finding, ModelVerdict, Outcome, Plan, Verdict } from "@tidegate/formats";
import { canonicalJson, digestOf, worst } from "@tidegate/formats";
import type { Part } from "./part.ts";
import { type Governing, governingOf } from "./plan/governing.ts";
import { changeFindings } from "./verdict/change-findings.ts";
import { isEnforced, softened } from "./verdict/enforcement.ts";
import { proposalsOf } from "./verdict/proposals.ts";
import { settledFindings } from "./verdict/settled-findings.ts";
import { touchedVerdict } from "./verdict/touched-verdict.ts";
import { validUntil } from "./verdict/valid-until.ts";
import { verdictReason } from "./verdict/verdict-reason.ts";
import { judgeVersion } from "./version.ts";

/** Judges a change: pure and total, the same bytes for the same inputs. */
export function judge(change: Change, plan: Plan, evidence: Evidence, facts: Facts, only?: Part): Verdict {
  const governing = governingOf(change);
  const all = changeFindings(change, plan, facts);
  const planned = new Set(plan.models.map(({ model }) => model));
  const ofModel = (model: string) => all.filter((found) => found.model === model);
  const findings = all.filter(({ model }) => model === undefined || !planned.has(model));
  const models = plan.models.map((model) =>
    touchedVerdict({ change, evidence, facts, only }, model, ofModel(model.model)),
  );
  return composed(governing, { change, plan, evidence, facts, only }, models, findings);
}

interface Inputs {
  readonly change: Change;
  readonly plan: Plan;
  readonly evidence: Evidence;
  readonly facts: Facts;
  readonly only: Part | undefined;
}

/** Puts the verdict together: the worst counts, a preview judges nothing, and before `enforce_from` nothing blocks. */
function composed(
  governing: Governing,
  { change, plan, evidence, facts, only }: Inputs,
  models: readonly ModelVerdict[],
  findings: readonly Finding[],
): Verdict {
  const policy = governing.document?.value;
  const enforced = isEnforced(policy, facts);
  const found = settledFindings(policy, facts, findings);
  const unreduced = worst([...models.map((model) => model.unreduced), found]);
  const judged = worst([...models.map((model) => model.outcome), found]);
  const everything = [...findings, ...models.flatMap((model) => model.findings)];
  const outcome = governing.preview ? previewed(judged, everything) : softened(judged, enforced, everything);
  return {
    format: "tidegate/verdict@1",
    judge: judgeVersion,
    part: only ?? null,
    as_of: facts.as_of,
    base: change.base,
    head: change.head,
    origin: evidence.origin,
    outcome,
    unreduced,
    enforced,
    reason: verdictReason(outcome, { models, findings, preview: governing.preview, unreduced }),
    models: models.map((model) => shownModel(model, governing.preview, enforced)),
    findings: [...findings],
    inputs: {
      policy: governing.document?.digest ?? null,
      plan: digestOf(canonicalJson(plan)),
      evidence: digestOf(canonicalJson(evidence)),
    },
    valid_until: validUntil(change, policy, models, facts),
    proposals: governing.preview ? [] : proposalsOf(models),
  };
}

/** A preview decides nothing; only what is never softened still fails. */
function previewed(judged: Outcome, findings: readonly Finding[]): Outcome {
  return softened(judged, false, findings) === "fail" ? "fail" : "not_applicable";
}

/** A model's outcome as it is shown: nothing in a preview, softened before `enforce_from`. */
function shownModel(model: ModelVerdict, preview: boolean, enforced: boolean): ModelVerdict {
  const outcome = preview
    ? previewed(model.outcome, model.findings)
    : softened(model.outcome, enforced, model.findings);
  return { ...model, outcome };
}
