import type { Facts, Finding, GateVerdict, ModelVerdict } from "@tidegate/formats";
import { isSettled } from "./approvals.ts";

/** What a human has to decide about a model. */
export function questionsOf(
  facts: Facts,
  gates: readonly GateVerdict[],
  findings: readonly Finding[],
  approvals: ModelVerdict["approvals"],
): string[] {
  const open = [
    ...gates.filter(({ outcome }) => outcome === "ask").map(({ id, message }) => `Is ${id} good enough? ${message}`),
    ...findings.filter(({ outcome }) => outcome === "ask").map(({ message }) => `Is this meant? ${message}`),
  ];
  return isSettled(approvals) ? open : [...open, approvalText(facts, approvals)];
}

/** Who has to approve, and why approvals may not count. */
function approvalText({ approvals, authors, head }: Facts, { needed, given, may }: ModelVerdict["approvals"]): string {
  const missing = needed - given.length;
  if (may.length === 0) return "An approval is needed, but the policy names no reviewers (review: { by: [LOGIN] })";
  const who = `${missing} more ${missing === 1 ? "approval" : "approvals"} of ${may.join(", ")}`;
  const unseen = [approvals, authors, head].flatMap((fact) =>
    "unavailable" in fact ? [fact.unavailable.message] : [],
  );
  return unseen[0] === undefined
    ? `Needed: ${who}; authors of the change do not count`
    : `Needed: ${who}; approvals cannot be seen here (${unseen[0]})`;
}
