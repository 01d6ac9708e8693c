import type { ModelPolicy, Side } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import { partOf } from "../plan/governing.ts";
import type { Subject } from "../subject.ts";
import { proposedGates } from "./proposed-gates.ts";

/** The tree whose policy has a gate, and its id there. */
export interface GateOrigin {
  readonly side: Side;
  readonly id: string;
}

/** Where a gate of a subject's policy comes from. */
export function gateOrigin(subject: Subject, id: string): GateOrigin {
  const own = trustedPart(subject);
  if (!own || Object.hasOwn(own.gates, id)) return { side: subject.policyFrom, id };
  const head = partOf(subject.change.documents.head, subject.model);
  return { side: "head", id: (head && proposedGates(own, head).get(id)?.id) ?? id };
}

/**
 * The subject as one gate sees it. A gate of the base is measured by the base's slices alone and told nothing of the
 * head's gates: small groups are hidden by all slices that are measured together, so that another slice could hide them.
 */
export function subjectOfGate(subject: Subject, id: string): Subject {
  const own = trustedPart(subject);
  if (!own || !Object.hasOwn(own.gates, id)) return subject;
  const { gates, slices, baselines } = own;
  const { sample, policy } = subject;
  return {
    ...subject,
    policy: { ...policy, gates, slices, baselines },
    sample: isKnown(sample) ? { value: { ...sample.value, slices } } : sample,
  };
}

/** The model's part of the base's policy, where that is what judges. */
function trustedPart({ change, model, policyFrom }: Subject): ModelPolicy | undefined {
  return policyFrom === "base" ? partOf(change.documents.base, model) : undefined;
}
