import type { Change, Documents, Finding, ReadDocument } from "@tidegate/formats";
import type { ChangeRule } from "../change-rule.ts";
import { problemFindings } from "./problem-findings.ts";

const id = "policy-malformed";

/** The policy with all it includes, and the waivers, can be read without a fault; the base's policy too, since it judges. */
export const policyMalformed: ChangeRule = { id, evaluate: (change) => [...atHead(change), ...atBase(change)] };

function atHead(change: Change): readonly Finding[] {
  const { head } = change.documents;
  const waivers = head.waivers.flatMap((waiver) =>
    problemFindings(id, waiver, undefined, isTouched(change, waiver.path) ? "block" : "warn"),
  );
  return [...unique(policies(head).flatMap((document) => problemFindings(id, document))), ...waivers];
}

/** A base that cannot be read judges nothing. Repairing it is a change of the rules, so it asks for approval. */
function atBase(change: Change): readonly Finding[] {
  const { base, head } = change.documents;
  const known = new Set(policies(head).map(({ digest }) => digest));
  const repaired = head.policy?.value !== undefined;
  const findings = policies(base)
    .filter(({ digest }) => !known.has(digest))
    .flatMap((document) => problemFindings(id, document))
    .filter(({ severity }) => severity === "block");
  return unique(findings).map((finding) =>
    repaired
      ? { ...finding, status: "needs_approval", outcome: "ask", message: `${finding.message} (repaired at the head)` }
      : finding,
  );
}

function policies({ policy, policy_parts }: Documents): readonly ReadDocument<unknown>[] {
  return [...(policy ? [policy] : []), ...policy_parts];
}

function isTouched({ base, touched }: Change, path: string): boolean {
  return base.kind === "none" || touched.some((entry) => entry.path === path);
}

/** A problem of an included file may be listed by the root policy too. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.place, finding.message]);
    return !seen.has(key) && seen.add(key);
  });
}
