import type { Change, Known, ModelDocuments, ModelPolicy, Policy, ReadDocument, Sample, Side } from "@tidegate/formats";

/** One model of a change, as the rules see it: documents of both trees, and the policy that judges. */
export interface Subject {
  readonly model: string;
  readonly change: Change;
  /** The root policy that judges, and the model's part of it: the base's; the head's in a preview or without a base. */
  readonly root: Policy;
  readonly policy: ModelPolicy;
  readonly policyDocument: ReadDocument<Policy>;
  readonly policyFrom: Side;
  /** Absent when the model is new, or there is no base. */
  readonly base: ModelDocuments | undefined;
  readonly head: ModelDocuments;
  /** The table that is measured, or why it cannot be. */
  readonly sample: Known<Sample>;
}
