import type { Finding, GateVerdict, Outcome } from "@tidegate/formats";

interface Part {
  readonly outcome: Outcome;
  readonly text: string;
}

/** Why an outcome is what it is, in one sentence: the first part that leads to it, and how many more do. */
export function reasonOf(outcome: Outcome, gates: readonly GateVerdict[], findings: readonly Finding[]): string {
  const parts: Part[] = [
    ...gates.map((gate) => ({ outcome: gate.outcome, text: `${gate.id}: ${gate.message}` })),
    ...findings.map((found) => ({ outcome: found.outcome, text: found.message })),
  ];
  const causes = parts.filter((part) => part.outcome === outcome);
  const [first] = causes;
  if (outcome === "pass") return passText(gates);
  if (outcome === "not_applicable" || !first) return "nothing applies";
  const more = causes.length > 1 ? ` (and ${causes.length - 1} more)` : "";
  return `${first.text}${more}`;
}

function passText(gates: readonly GateVerdict[]): string {
  const passed = gates.filter(({ status }) => status === "passed").length;
  const count = `${passed} of ${gates.length} ${gates.length === 1 ? "gate" : "gates"}`;
  return gates.length === 0 ? "nothing was found" : `${count} proven, nothing found that blocks`;
}
