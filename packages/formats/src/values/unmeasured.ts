import type { Reason } from "./known.ts";
import type { GateVerdict } from "./verdict.ts";

/** Gates that could not be measured for one and the same reason. */
export interface Unmeasured {
  readonly reason: Pick<Reason, "message" | "file" | "hint">;
  readonly gates: readonly GateVerdict[];
}

/** The gates that could not be measured, those with one reason together, in the order of the gates. */
export function unmeasuredTogether(gates: readonly GateVerdict[]): Unmeasured[] {
  const found = new Map<string, { reason: Unmeasured["reason"]; gates: GateVerdict[] }>();
  for (const gate of gates.filter(({ status }) => status === "unmeasured")) {
    const reason = whyUnmeasured(gate);
    const entry = found.get(reason.message) ?? { reason, gates: [] };
    entry.gates.push(gate);
    found.set(reason.message, entry);
  }
  return [...found.values()];
}

/** A gate that was never compared says why in its message. */
function whyUnmeasured({ comparisons, message }: GateVerdict): Unmeasured["reason"] {
  return comparisons.find(({ status }) => status === "unmeasured")?.reason ?? { message };
}

/** A text with its long digests shortened, for sentences: the full ones are in the figures of the findings. */
export function shortDigests(text: string): string {
  return text.replace(/sha256:([0-9a-f]{12})[0-9a-f]{52}/g, "sha256:$1…");
}
