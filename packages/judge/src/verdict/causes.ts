import type { Finding, GateVerdict, Outcome, Unmeasured } from "@tidegate/formats";
import { shortDigests, unmeasuredTogether } from "@tidegate/formats";

/** One thing that leads to an outcome, with all that follows from it. */
export interface Cause {
  readonly text: string;
  /** The lower, the more else rests on it. */
  readonly rank: number;
}

/** Rules whose findings keep other things from being judged, the most fundamental first. */
const fundamental = [
  "rule-crashed",
  "policy-deleted",
  "policy-malformed",
  "document-malformed",
  "document-missing",
  "nothing-judged",
  "manifest-digests",
];

/** What leads to an outcome, the most fundamental first; gates that one thing keeps from being measured count as one. */
export function causesOf(outcome: Outcome, gates: readonly GateVerdict[], findings: readonly Finding[]): Cause[] {
  const found = findings.filter((finding) => finding.outcome === outcome);
  const together = unmeasuredTogether(gates)
    .filter((each) => each.gates.some((gate) => gate.outcome === outcome))
    .map((each) => ({ ...each, roots: found.filter((finding) => explains(finding, each.reason)) }))
    .filter((each) => each.gates.length > 1 || each.roots.length > 0);
  const said = new Set<unknown>(together.flatMap((each) => [...each.gates, ...each.roots]));
  const causes: Cause[] = [
    ...together.map(({ reason, gates: blocked, roots }) => blockedText(reason, blocked.length, roots)),
    ...gates
      .filter((gate) => gate.outcome === outcome && !said.has(gate))
      .map((gate) => ({ text: `${gate.id}: ${gate.message}`, rank: fundamental.length + 1 })),
    ...found
      .filter((finding) => !said.has(finding))
      .map((finding) => ({ text: findingText(finding), rank: rankOf(finding) })),
  ];
  return causes.sort((a, b) => a.rank - b.rank);
}

/** Whether a finding is about the file that a reason names, or passes that very reason on. */
function explains(finding: Finding, { message, file }: Unmeasured["reason"]): boolean {
  if (finding.message.endsWith(message)) return true;
  if (!fundamental.includes(finding.rule)) return false;
  const files = file === undefined ? pathsIn(message) : [file];
  const about = [finding.place?.file, ...pathsIn(finding.message)];
  return finding.rule === "manifest-digests"
    ? pathsIn(finding.message)
        .slice(0, 1)
        .some((path) => files.includes(path))
    : files.some((path) => about.includes(path));
}

/** The words of a sentence that look like a path. */
function pathsIn(text: string): string[] {
  return text.match(/[^\s,;:"()]+[./][^\s,;:"()]+/g) ?? [];
}

function blockedText(reason: Unmeasured["reason"], blocked: number, roots: readonly Finding[]): Cause {
  const [root] = [...roots].sort((a, b) => rankOf(a) - rankOf(b));
  const seen = root !== undefined && root.status !== "unmeasured";
  const what = seen ? findingText(root) : shortDigests(reason.message);
  const gates = blocked === 1 ? "1 gate" : `${blocked} gates`;
  return {
    text: `${what}; ${gates} could not be measured because of it`,
    rank: root && fundamental.includes(root.rule) ? rankOf(root) : fundamental.length,
  };
}

function rankOf({ rule }: Finding): number {
  const rank = fundamental.indexOf(rule);
  return rank < 0 ? fundamental.length + 2 : rank;
}

/** A finding in a headline, where its place does not stand beside it. */
function findingText({ rule, message, place }: Finding): string {
  if (!rule.endsWith("-malformed") || place === undefined) return message;
  const line = place.line === undefined ? "" : `:${place.line}`;
  return `${place.file}${line} is malformed: ${message}`;
}
