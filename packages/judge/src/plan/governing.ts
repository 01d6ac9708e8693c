import type { Change, Documents, ModelPolicy, Policy, ReadDocument, Side } from "@tidegate/formats";
import { memberOf } from "@tidegate/formats";

/** The policy that judges a change, and the tree it comes from. */
export interface Governing {
  readonly side: Side;
  readonly document: ReadDocument<Policy> | undefined;
  /** The base has no policy though there is a base: what is judged is a preview. */
  readonly preview: boolean;
}

/** The base's policy; the head's where there is no base, or the base has none that can be read (design 9.1, 9.2). */
export function governingOf(change: Change): Governing {
  const { base, head } = change.documents;
  if (change.base.kind === "none") return { side: "head", document: head.policy, preview: false };
  const repaired = base.policy && !base.policy.value && head.policy?.value;
  if (repaired) return { side: "head", document: head.policy, preview: false };
  if (base.policy) return { side: "base", document: base.policy, preview: false };
  return { side: "head", document: head.policy, preview: true };
}

/** A model's part of the policy of one tree. */
export function partOf(documents: Documents, model: string): ModelPolicy | undefined {
  return memberOf(documents.policy?.value?.models, model);
}
