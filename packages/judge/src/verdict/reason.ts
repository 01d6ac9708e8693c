import type { Finding, GateVerdict, ModelVerdict, Outcome } from "@tidegate/formats";
import { causesOf } from "./causes.ts";

/** Why an outcome is what it is, in one sentence: the most fundamental cause, and how many more there are. */
export function reasonOf(outcome: Outcome, gates: readonly GateVerdict[], findings: readonly Finding[]): string {
  if (outcome === "pass") return passText(gates);
  const [first, ...others] = causesOf(outcome, gates, findings);
  if (outcome === "not_applicable" || !first) return "nothing applies";
  return first.text + moreText(others.length);
}

/** `(and 3 more)`. */
export function moreText(others: number): string {
  return others === 0 ? "" : ` (and ${others} more)`;
}

/** Why a model that nothing blocks still waits: approvals, and what they should look at. */
export function approvalReason(
  { needed, given }: ModelVerdict["approvals"],
  gates: readonly GateVerdict[],
  findings: readonly Finding[],
): string {
  const approvals = `${given.length} of ${needed} ${needed === 1 ? "approval" : "approvals"} that a model of this risk needs ${needed === 1 ? "was" : "were"} given`;
  const warnings = [
    ...gates.filter(({ outcome }) => outcome === "warn").map(({ id }) => id),
    ...findings.filter(({ outcome }) => outcome === "warn").map(({ rule }) => rule),
  ];
  if (warnings.length === 0) return approvals;
  const names = [...new Set(warnings)];
  const shown = names.slice(0, 3).join(", ") + (names.length > 3 ? ` and ${names.length - 3} more` : "");
  return `${approvals}; ${warnings.length} ${warnings.length === 1 ? "warning" : "warnings"}: ${shown}`;
}

function passText(gates: readonly GateVerdict[]): string {
  const passed = gates.filter(({ status }) => status === "passed").length;
  const count = `${passed} of ${gates.length} ${gates.length === 1 ? "gate" : "gates"}`;
  return gates.length === 0 ? "nothing was found" : `${count} proven, nothing found that blocks`;
}
