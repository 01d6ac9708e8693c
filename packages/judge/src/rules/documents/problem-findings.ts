import type { Finding, Problem, ReadDocument, Severity } from "@tidegate/formats";
import { saying } from "../saying.ts";

/** Each problem of a document as a finding. What a reader does not support is a note: the rest of the file counts. */
export function problemFindings(
  rule: string,
  document: ReadDocument<unknown>,
  model?: string,
  severity: Severity = "block",
): readonly Finding[] {
  const findings = document.problems.map((problem) => findingOf(rule, problem, model, severity));
  if (document.value !== undefined || document.problems.some(({ code }) => code !== "not_supported")) return findings;
  const say = saying(rule, severity, model);
  const place = { file: document.path, side: document.side };
  return [...findings, say("failed", `${document.path} could not be read; expected a readable document`, { place })];
}

function findingOf(rule: string, problem: Problem, model: string | undefined, severity: Severity): Finding {
  const minor = problem.code === "not_supported";
  const say = saying(rule, minor ? "note" : severity, model);
  const hint = problem.hint === undefined ? {} : { hint: problem.hint };
  return say(minor ? "notice" : "failed", problem.message, { place: problem.place, ...hint });
}
