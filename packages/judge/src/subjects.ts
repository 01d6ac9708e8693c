import type { Change, Documents, ModelDocuments, ModelPolicy, Policy, ReadDocument } from "@tidegate/formats";
import { memberOf, unavailable } from "@tidegate/formats";
import { governingOf, partOf } from "./plan/governing.ts";
import { sampleOf } from "./plan/sample-of.ts";
import type { Subject } from "./subject.ts";
import { stricterPolicy } from "./trust/stricter-policy.ts";

const noDocuments: ModelDocuments = { eval_results: [] };

/** A model without a policy that could judge it: the policy cannot be read, or does not name it any more. */
export type NoSubject = { readonly missing: string };

/**
 * One model as the rules see it. A model that only the head's policy names is judged by that part, and said
 * so. Where both trees have a part, the stricter of each obligation counts (design 9.2).
 */
export function subjectOf(change: Change, model: string): Subject | NoSubject {
  const governing = governingOf(change);
  const own = partOf(change.documents[governing.side], model);
  const side = own ? governing.side : "head";
  const proposed = partOf(change.documents.head, model);
  const policy = own && side === "base" && proposed ? stricterPolicy(own, proposed) : (own ?? proposed);
  const document = governing.document;
  if (!document?.value || !policy) return { missing: `no readable policy names model ${model}` };
  return build(change, model, { root: document.value, document, policy, side });
}

interface Policies {
  readonly root: Policy;
  readonly document: ReadDocument<Policy>;
  readonly policy: ModelPolicy;
  readonly side: "base" | "head";
}

function build(change: Change, model: string, { root, document, policy, side }: Policies): Subject {
  const { base, head } = change.documents;
  const retired = isRetired(change, model);
  return {
    model,
    change,
    root,
    policy,
    policyDocument: side === "head" && head.policy ? head.policy : document,
    policyFrom: side,
    base: documentsOf(base, model),
    head: documentsOf(head, model) ?? noDocuments,
    sample: retired
      ? unavailable("not_declared", `model ${model} is removed by this change`)
      : sampleOf({ change, model, root, policy, side }),
  };
}

/** Whether the change removes a model altogether: from the policy and its manifest with it. */
export function isRetired({ documents: { base, head } }: Change, model: string): boolean {
  return (
    partOf(base, model) !== undefined &&
    !!head.policy?.value &&
    !partOf(head, model) &&
    !memberOf(head.models, model)?.manifest
  );
}

/** A model's documents in one tree; undefined when the tree has none of it. */
function documentsOf(documents: Documents, model: string): ModelDocuments | undefined {
  const found = memberOf(documents.models, model);
  return found && (found.manifest || found.card || found.schema || found.eval_results.length > 0) ? found : undefined;
}

/** Tells a subject from a model that nothing can judge. */
export function isSubject(subject: Subject | NoSubject): subject is Subject {
  return "policy" in subject;
}
