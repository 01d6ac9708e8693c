import type { Cell, Comparison, GateVerdict, Status, Tone } from "@tidegate/formats";
import { isNotShownSafe, outcomeWords, statusWords } from "./words.ts";

const implied: Readonly<Partial<Record<Status, string>>> = {
  passed: "pass",
  failed: "fail",
  needs_approval: "ask",
  not_applicable: "not_applicable",
};

/** The verdict on a gate; what was found out stands below when the outcome alone does not say it. */
export function gateVerdictCell(gate: GateVerdict): Cell {
  const cell = { text: outcomeWords[gate.outcome], tone: gate.outcome } satisfies Cell;
  if (gate.waived !== undefined) return { ...cell, note: `${statusWords[gate.status]}, waived` };
  const open = gate.comparisons.filter((comparison) => isNotShownSafe(gate, comparison)).length;
  if (gate.status === "passed" && open > 0) return { ...cell, note: `${open} not shown safe` };
  return implied[gate.status] === gate.outcome ? cell : { ...cell, note: statusWords[gate.status] };
}

/** What was found out in one group. */
export function comparisonCell(gate: GateVerdict, comparison: Comparison): Cell {
  if (isNotShownSafe(gate, comparison)) return { text: "not shown safe", tone: "ask" };
  return { text: statusWords[comparison.status], tone: toneOf(gate, comparison.status) };
}

function toneOf(gate: GateVerdict, status: Status): Tone {
  if (status === "passed" || status === "unchanged") return "pass";
  if (status === "undecided" || status === "needs_approval") return "ask";
  if (status === "failed" || status === "unmeasured") return gate.severity === "block" ? "fail" : "warn";
  return "quiet";
}
