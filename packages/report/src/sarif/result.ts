import type { Finding, Outcome, Place } from "@tidegate/formats";
import { oneLine } from "../escape/visible.ts";
import { waiverText } from "../layout/waiver-text.ts";

const levels: Readonly<Record<Outcome, "error" | "warning" | "note" | "none">> = {
  fail: "error",
  ask: "warning",
  warn: "warning",
  pass: "note",
  not_applicable: "none",
};

/** Code scanning shows nothing without a place; a finding without one stands at the policy's first line. */
const nowhere: Place = { file: "tidegate.yaml", side: "head" };

export function resultOf(finding: Finding, ruleIndex: number, occurrence: number) {
  const { rule, model, gate, place, waived } = finding;
  const subject = [model, gate].filter((part) => part !== undefined).join(" / ");
  const result = {
    ruleId: rule,
    ruleIndex,
    level: levels[finding.outcome],
    message: { text: sarifText(wordsOf(finding, subject)) },
    locations: [locationOf(place ?? nowhere)],
    partialFingerprints: { "tidegate/v1": [rule, subject, place?.file ?? "", occurrence].join(":") },
  };
  if (waived === undefined) return result;
  return { ...result, suppressions: [{ kind: "external", justification: oneLine(waiverText(waived)) }] };
}

function wordsOf({ message, hint }: Finding, subject: string): string {
  const sentence = subject === "" ? message : `${subject}: ${message}`;
  return hint === undefined ? sentence : `${sentence}. ${hint}`;
}

/** In a message `[text](target)` would be a link. */
function sarifText(text: string): string {
  return oneLine(text).replace(/[\\[\]]/g, "\\$&");
}

function locationOf({ file, line, column }: Place) {
  const uri = file.split("/").map(encodeSegment).join("/");
  const region = { startLine: line ?? 1, ...(column !== undefined && { startColumn: column }) };
  return { physicalLocation: { artifactLocation: { uri }, region } };
}

/** Percent-encodes; half a surrogate pair, which cannot be, is shown first. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(oneLine(segment));
}
