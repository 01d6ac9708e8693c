import type { Baseline } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import { overall } from "../metrics/metric.ts";
import type { Subject } from "../subject.ts";
import type { GateContext } from "./gate-context.ts";
import { againstOf } from "./requirement.ts";

/** The baseline that a gate compares answers with, if it answers rows. */
export function againstSystemOf({ gate, subject }: Pick<GateContext, "gate" | "subject">): string | undefined {
  const against = againstOf(gate);
  if (typeof against !== "string") return undefined;
  const baseline: Baseline | undefined = subject.policy.baselines[against];
  return baseline && !("metrics" in baseline) ? against : undefined;
}

/** Whether candidate and baseline are the same artifact with the same predictions, and were measured (design 10.11). */
export function isUnchanged(gate: GateContext): boolean {
  const name = againstSystemOf(gate);
  if (name === undefined || !isSameArtifact(gate.subject, name)) return false;
  return isKnown(gate.metric.measure({ context: gate.context, answers: gate.answers, group: overall }));
}

function isSameArtifact({ policy, change, model, sample, policyFrom }: Subject, name: string): boolean {
  const baseline = policy.baselines[name];
  if (!baseline || !("deployed" in baseline) || !isKnown(sample)) return false;
  const { candidate, [name]: system } = sample.value.systems;
  if (!candidate || !system || !("predictions" in candidate) || !("predictions" in system)) return false;
  const head = change.documents.head.models[model]?.manifest?.value;
  const trusted = change.documents[policyFrom].models[model]?.manifest?.value;
  return (
    head !== undefined &&
    head.artifact.digest === trusted?.artifact.digest &&
    candidate.predictions.digest !== undefined &&
    candidate.predictions.digest === system.predictions.digest
  );
}
