import type { Facts, Finding, Outcome, Policy } from "@tidegate/formats";
import { worst } from "@tidegate/formats";
import { alwaysNeeded, approvalsOf, isSettled } from "./approvals.ts";

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
  const always = Math.max(0, ...models.map(({ risk }) => alwaysNeeded(policy, risk, undefined)));
  const approvals = approvalsOf(facts, { outcome: "ask", always, reviewers });
  return isSettled(approvals) ? worst(["pass", ...outcomes.filter((other) => other !== "ask")]) : "ask";
}
