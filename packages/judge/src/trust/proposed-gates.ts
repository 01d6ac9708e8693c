import type { Baseline, Gate, ModelPolicy } from "@tidegate/formats";
import { canonicalJson, memberOf } from "@tidegate/formats";
import { gateChanges } from "./gate-changes.ts";

/** A gate as the head has it, which is judged beside the gates of the base. */
export interface ProposedGate {
  /** Its id in the head's policy. */
  readonly id: string;
  readonly gate: Gate;
}

/**
 * The gates that the head adds or changes otherwise than by loosening, under ids that the base does not have. One that
 * needs a baseline whose file only the head has counts once merged.
 */
export function proposedGates(base: ModelPolicy, head: ModelPolicy): ReadonlyMap<string, ProposedGate> {
  const proposed = new Map<string, ProposedGate>();
  const isTaken = (id: string) => Object.hasOwn(base.gates, id) || proposed.has(id);
  for (const [id, gate] of Object.entries(head.gates)) {
    if (!asksMore(base, id, gate) || isWaiting(base, head, gate)) continue;
    proposed.set(freeId(id, isTaken, head), { id, gate });
  }
  return proposed;
}

/** The base's baselines, and those of the head that need no file of the untrusted tree. */
export function trustedBaselines(base: ModelPolicy, head: ModelPolicy): ModelPolicy["baselines"] {
  return { ...Object.fromEntries(Object.entries(head.baselines).filter(([, one]) => isFree(one))), ...base.baselines };
}

function isFree(baseline: Baseline): boolean {
  return "metrics" in baseline || "deployed" in baseline;
}

/** Whether a gate of the head asks for something that the base's gate of that id does not. */
function asksMore(base: ModelPolicy, id: string, gate: Gate): boolean {
  const was = memberOf(base.gates, id);
  if (!was) return true;
  if (canonicalJson(was) === canonicalJson(gate)) return false;
  return gateChanges(was, gate, []).some(({ direction }) => direction !== "looser");
}

function isWaiting(base: ModelPolicy, head: ModelPolicy, gate: Gate): boolean {
  const against = gate.no_worse_than ?? gate.better_than;
  if (typeof against !== "string" || !Object.hasOwn(head.baselines, against)) return false;
  return !Object.hasOwn(trustedBaselines(base, head), against);
}

/** The id itself, or one that says that this is the head's version of it. */
function freeId(id: string, isTaken: (id: string) => boolean, head: ModelPolicy): string {
  if (!isTaken(id)) return id;
  let free = `${id} (head)`;
  while (isTaken(free) || Object.hasOwn(head.gates, free)) free = `${free} (head)`;
  return free;
}
