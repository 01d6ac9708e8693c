import type { Baseline, Gate, ModelPolicy } from "@tidegate/formats";
import { isSameClaim, numbers, orders } from "./gate-changes.ts";

/**
 * The obligations of base and head together: of each the stricter (design 9.2). Trusted inputs stay the base's. A gate
 * that the head adds counts at once, unless it needs a baseline whose file only the head has: that counts once merged.
 * A gate that claims something else at the head stays the base's; `policy-loosened` asks for approval.
 */
export function stricterPolicy(base: ModelPolicy, head: ModelPolicy): ModelPolicy {
  const baselines = {
    ...Object.fromEntries(Object.entries(head.baselines).filter(([, one]) => isFree(one))),
    ...base.baselines,
  };
  const { unanswered, ...rest } = base;
  const [card, schema] = [base.card ?? head.card, base.schema ?? head.schema];
  return {
    ...rest,
    ...(unanswered !== undefined && head.unanswered !== undefined && { unanswered }),
    ...(card !== undefined && { card }),
    ...(schema !== undefined && { schema }),
    risk: stricterOf(["low", "medium", "high"], base.risk, head.risk),
    slices: { ...head.slices, ...base.slices },
    baselines,
    gates: { ...addedGates(base, head, Object.keys(baselines)), ...keptGates(base, head) },
  };
}

/** Whether a baseline needs no file of the untrusted tree. */
function isFree(baseline: Baseline): boolean {
  return "metrics" in baseline || "deployed" in baseline;
}

function addedGates(base: ModelPolicy, head: ModelPolicy, baselines: readonly string[]): Record<string, Gate> {
  const added = Object.entries(head.gates).filter(([id, gate]) => {
    const against = gate.no_worse_than ?? gate.better_than;
    return (
      !(id in base.gates) &&
      (typeof against !== "string" || baselines.includes(against) || !(against in head.baselines))
    );
  });
  return Object.fromEntries(added);
}

function keptGates(base: ModelPolicy, head: ModelPolicy): Record<string, Gate> {
  return Object.fromEntries(
    Object.entries(base.gates).map(([id, gate]) => {
      const other = head.gates[id];
      return [id, other && isSameClaim(gate, other) ? stricterGate(gate, other) : gate];
    }),
  );
}

/** Of two gates that claim the same, the stricter of each key. */
export function stricterGate(base: Gate, head: Gate): Gate {
  const { in_each, ...rest } = base;
  const stricter: Record<string, unknown> & { in_each?: string[] } = { ...rest };
  for (const [key, [strict, none]] of Object.entries(numbers)) {
    const [a, b] = [base[key as keyof typeof numbers] ?? none, head[key as keyof typeof numbers] ?? none];
    const value = strict === "up" ? Math.max(a, b) : Math.min(a, b);
    if (value === none) delete stricter[key];
    else stricter[key] = value;
  }
  for (const [key, order] of Object.entries(orders)) {
    const choice = key as keyof typeof orders;
    stricter[key] = stricterOf(order, base[choice], head[choice]);
  }
  const slices = [...new Set([...(in_each ?? []), ...(head.in_each ?? [])])];
  if (slices.length > 0) stricter.in_each = slices;
  return stricter as Gate;
}

function stricterOf<T extends string>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(b) > order.indexOf(a) ? b : a;
}
