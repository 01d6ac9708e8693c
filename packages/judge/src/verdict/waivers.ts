import type { Change, Facts, GateVerdict, ReadDocument, Waiver } from "@tidegate/formats";

const dayMs = 24 * 60 * 60 * 1000;

/** The instant at which a waiver stops to count: the end of its last day, in UTC. */
export function endOf({ expires }: Waiver): string {
  return new Date(Date.parse(`${expires}T00:00:00Z`) + dayMs).toISOString();
}

/** The waiver on the base that counts for a gate at the instant of judgement. */
export function waiverFor(change: Change, facts: Facts, model: string, gate: string): ReadDocument<Waiver> | undefined {
  const now = Date.parse(facts.as_of);
  return change.documents.base.waivers.find(
    ({ value }) => value?.model === model && value.gate === gate && now < Date.parse(endOf(value)),
  );
}

/** A gate under a waiver warns where it would ask or fail, and stays marked. */
export function waived(gate: GateVerdict, document: ReadDocument<Waiver> | undefined): GateVerdict {
  if (!document?.value || (gate.outcome !== "fail" && gate.outcome !== "ask")) return gate;
  const { owner, reason, expires } = document.value;
  return { ...gate, outcome: "warn", waived: { file: document.path, owner, reason, expires } };
}
