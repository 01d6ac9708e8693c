import type { ModelVerdict, Proposal } from "@tidegate/formats";

/** What to record: each evaluation, and each use of a waiver. */
export function proposalsOf(models: readonly ModelVerdict[]): Proposal[] {
  return models.flatMap(({ model, gates }): Proposal[] => [
    { action: "record_evaluation", model },
    ...(gates.some((gate) => gate.waived) ? [{ action: "record_waiver_use" as const, model }] : []),
  ]);
}
