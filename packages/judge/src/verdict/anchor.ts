import type { Baseline, Finding, Gate } from "@tidegate/formats";
import { gatePlace } from "../gates/gate-place.ts";
import { againstOf } from "../gates/requirement.ts";
import { findMetric } from "../metrics/find-metric.ts";
import type { Subject } from "../subject.ts";
import { finding } from "./finding.ts";

/** A gate against what moves needs a fixed anchor too, or many small steps down all pass (design 10.10). */
export function anchorFindings(subject: Subject): Finding[] {
  const { policy, model, change, policyFrom } = subject;
  const gates = Object.entries(policy.gates);
  const loose = gates.filter(
    ([, gate]) => isMoving(gate, policy.baselines) && !gates.some(([, other]) => anchors(other, gate)),
  );
  return loose.map(([id, gate]) => {
    const message = `gate ${id} compares with a baseline that moves; without a fixed anchor many small losses of ${gate.metric} pass one by one`;
    const hint = `add a gate: ${id}-floor: { metric: ${gate.metric}${scopeText(gate)}, ${isHigherBetter(gate) ? "at_least" : "at_most"}: LIMIT }`;
    const place = gatePlace(change.documents[policyFrom], model, id);
    return finding("anchor", ["failed", "warn"], message, { model, gate: id, hint, ...(place ? { place } : {}) });
  });
}

function isMoving(gate: Gate, baselines: Readonly<Record<string, Baseline>>): boolean {
  if (typeof gate.no_worse_than !== "string") return false;
  const baseline = baselines[gate.no_worse_than];
  return baseline !== undefined && "deployed" in baseline;
}

/** Whether a gate holds the same metric and scope at a limit that does not move with each promotion. */
function anchors(other: Gate, gate: Gate): boolean {
  const same = nameOf(other) === nameOf(gate) && scopeText(other) === scopeText(gate);
  const against = againstOf(other);
  const fixed = (isHigherBetter(gate) ? other.at_least : other.at_most) !== undefined;
  return same && (fixed || (against !== null && typeof against !== "string"));
}

function nameOf({ metric }: Gate): string {
  return findMetric(metric)?.id ?? metric;
}

function isHigherBetter({ metric }: Gate): boolean {
  return findMetric(metric)?.higherIsBetter ?? true;
}

function scopeText({ in_each }: Gate): string {
  return in_each ? `, in_each: [${[...in_each].sort().join(", ")}]` : "";
}
