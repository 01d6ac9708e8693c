import type { Facts, Finding, Outcome, Policy } from "@tidegate/formats";
import { worst } from "@tidegate/formats";
import { approvalsOf, isSettled } from "./approvals.ts";

/**
 * What the findings about the change as a whole lead to. Their `ask` is settled by anyone whom the policy lists as a
 * reviewer of some model, as often as its strictest risk needs.
 */
export function settledFindings(policy: Policy | undefined, facts: Facts, findings: readonly Finding[]): Outcome {
  const outcomes = findings.map(({ outcome }) => outcome);
  const outcome = worst(outcomes);
  if (outcome !== "ask" || !policy) return outcome;
  const models = Object.values(policy.models);
  const reviewers = models.flatMap(({ review }) => review?.by ?? []);
  const strictest = [...models].sort((a, b) => needed(policy, b.risk) - needed(policy, a.risk))[0];
  const approvals = approvalsOf(facts, { outcome: "ask", root: policy, risk: strictest?.risk ?? "high", reviewers });
  return isSettled(approvals) ? worst(["pass", ...outcomes.filter((other) => other !== "ask")]) : "ask";
}

function needed(policy: Policy, risk: "high" | "medium" | "low"): number {
  return policy.review?.required_for[risk] ?? 0;
}
