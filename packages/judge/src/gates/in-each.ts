import type { Status } from "@tidegate/formats";
import { isKnown, unavailable } from "@tidegate/formats";
import { holm, simultaneousConfidence } from "@tidegate/statistics";
import { groupsIn } from "../metrics/grouped.ts";
import type { Group } from "../metrics/metric.ts";
import { finite, harmOf } from "./decide.ts";
import { expectedGroups } from "./expected-groups.ts";
import type { GateContext } from "./gate-context.ts";
import { type Judged, judgeGroup, withoutEffect } from "./judged.ts";
import { againstSystemOf } from "./unchanged.ts";

/** Judges every group of every slice that a gate names, seen or expected. */
export function judgeEach(gate: GateContext): Judged[] {
  return (gate.gate.in_each ?? []).flatMap((slice) => judgeSlice(gate, slice));
}

function judgeSlice(gate: GateContext, slice: string): Judged[] {
  const seen = seenGroups(gate, slice);
  if (!("groups" in seen)) return [seen];
  const groups = [...seen.groups, ...expectedGroups(gate, slice, seen.groups)];
  if (groups.length > 0) return groups.map((group) => judgeGroup(gate, group));
  return [
    withoutEffect(gate, { slice, group: [] }, unavailable("no_rows", `slice ${slice} has no groups`).unavailable),
  ];
}

/** The groups of a slice, also those too small to show; or the judgement that they could not be measured. */
export function seenGroups(gate: GateContext, slice: string): { readonly groups: readonly Group[] } | Judged {
  const [need] = gate.metric.needs(gate.context, againstSystemOf(gate));
  const answer = need ? gate.answers(need) : unavailable("not_measured", `${gate.metric.id} needs nothing`);
  if (!isKnown(answer)) return withoutEffect(gate, { slice, group: [] }, answer.unavailable);
  if (!("groups" in answer.value)) {
    return withoutEffect(gate, { slice, group: [] }, unavailable("not_measured", "no groups").unavailable);
  }
  const { shown, suppressed } = groupsIn(answer.value, slice);
  return { groups: [...shown, ...suppressed] };
}

/**
 * Corrects failures for the number of claims (Holm): what fails alone but not among all is undecided. Passing needs no
 * correction, since everything must pass. What does not fail alone cannot fail among many, so its p-value is not sought.
 */
export function corrected(judged: readonly Judged[], confidence: number): Judged[] {
  const tested = judged.filter(({ effect }) => effect !== undefined);
  const adjusted = holm(
    tested.map(({ effect, comparison }) => (effect && comparison.status === "failed" ? harmOf(effect) : 1)),
  );
  const together = tested.length > 0 ? simultaneousConfidence(confidence, 2 * tested.length) : confidence;
  return judged.map((claim) => {
    const at = tested.indexOf(claim);
    return at < 0 ? claim : settled(claim, adjusted[at] ?? 1, confidence, together);
  });
}

/** A claim among many: failed only when it fails corrected, and with the interval that holds for all of them together. */
function settled(claim: Judged, p: number, confidence: number, together: number): Judged {
  const { comparison, effect } = claim;
  if (!effect) return claim;
  const { lower, upper } = effect.estimate.interval(together);
  const fails = comparison.status === "failed" && p <= 1 - confidence;
  const status = comparison.status === "failed" && !fails ? "undecided" : comparison.status;
  const p_harm = comparison.status === "failed" ? p : null;
  return {
    ...claim,
    comparison: { ...comparison, status, p_harm, shown: { lower: finite(lower), upper: finite(upper) } },
  };
}

/**
 * The status of a gate over its groups. With `harm`, proven harm fails and the rest is listed as not shown safe; but what
 * looks harmful and cannot be cleared is undecided, so that somebody looks at it.
 */
export function statusOfEach(judged: readonly Judged[], decideBy: "harm" | "proof"): Status {
  const statuses = judged.map(({ comparison }) => comparison.status);
  if (statuses.includes("failed")) return "failed";
  if (statuses.includes("unmeasured") || judged.length === 0) return "unmeasured";
  const counted = judged.filter(({ listed }) => listed !== true);
  if (counted.length > 0 && counted.every(({ comparison }) => comparison.status === "passed")) return "passed";
  if (decideBy === "proof" || judged.some(({ suspect }) => suspect === true)) return "undecided";
  return judged.some(({ effect }) => effect !== undefined) ? "notice" : "undecided";
}
