import type { Finding, GateVerdict, ModelVerdict } from "@tidegate/formats";

/** A gate as a finding of the rule `gate`, so that SARIF, JUnit and annotations know one thing only. */
function findingOf(model: string, gate: GateVerdict): Finding {
  const { id, severity, status, outcome, message, place, waived } = gate;
  const finding: Finding = { rule: "gate", severity, status, outcome, message, model, gate: id };
  return { ...finding, ...(place && { place }), ...(waived && { waived }) };
}

/** All findings of a model, gates first; each names its model. */
export function findingsOf(model: ModelVerdict): Finding[] {
  const gates = model.gates.map((gate) => findingOf(model.model, gate));
  const others = model.findings.map((finding) => ({ ...finding, model: finding.model ?? model.model }));
  return [...gates, ...others.filter((other) => !gates.some((gate) => saysTheSame(gate, other)))];
}

function saysTheSame(gate: Finding, other: Finding): boolean {
  return gate.gate === other.gate && gate.message === other.message;
}
