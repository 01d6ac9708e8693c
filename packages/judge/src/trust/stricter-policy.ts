import type { ModelPolicy } from "@tidegate/formats";
import { proposedGates, trustedBaselines } from "./proposed-gates.ts";

/**
 * The obligations of base and head together (design 9.2). Trusted inputs stay the base's, and so does every gate of the
 * base, exactly as it is; what the head asks beyond it is judged as a gate of its own, so that nothing that looks
 * stricter can soften what was asked before. Of plain minimums, such as the risk, the stricter counts.
 */
export function stricterPolicy(base: ModelPolicy, head: ModelPolicy): ModelPolicy {
  const { unanswered, ...rest } = base;
  const [card, schema] = [base.card ?? head.card, base.schema ?? head.schema];
  const proposed = [...proposedGates(base, head)].map(([id, { gate }]) => [id, gate] as const);
  return {
    ...rest,
    ...(unanswered !== undefined && head.unanswered !== undefined && { unanswered }),
    ...(card !== undefined && { card }),
    ...(schema !== undefined && { schema }),
    risk: stricterOf(["low", "medium", "high"], base.risk, head.risk),
    slices: { ...head.slices, ...base.slices },
    baselines: trustedBaselines(base, head),
    gates: { ...base.gates, ...Object.fromEntries(proposed) },
  };
}

function stricterOf<T extends string>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(b) > order.indexOf(a) ? b : a;
}
