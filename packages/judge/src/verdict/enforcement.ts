import type { Facts, Finding, Outcome, Policy } from "@tidegate/formats";

/** The instant at which a policy begins to block; undefined when it always did. */
export function enforcedFrom(policy: Policy | undefined): string | undefined {
  return policy?.enforce_from === undefined ? undefined : `${policy.enforce_from}T00:00:00.000Z`;
}

/** Whether fail and ask block at the instant of judgement. */
export function isEnforced(policy: Policy | undefined, { as_of }: Facts): boolean {
  const from = enforcedFrom(policy);
  return from === undefined || Date.parse(as_of) >= Date.parse(from);
}

/** Findings that block whatever the date: the policy is gone, or the judge itself is broken. */
const neverSoftened: ReadonlySet<string> = new Set(["policy-deleted", "rule-crashed"]);

/** Whether a finding fails even before `enforce_from`. */
export function isHard({ rule, outcome }: Finding): boolean {
  return neverSoftened.has(rule) && outcome === "fail";
}

/** What is shown before `enforce_from`: fail and ask as warn (design 10.2). */
export function softened(outcome: Outcome, enforced: boolean, findings: readonly Finding[]): Outcome {
  if (enforced || findings.some(isHard)) return outcome;
  return outcome === "fail" || outcome === "ask" ? "warn" : outcome;
}
