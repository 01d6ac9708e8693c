import type { Baseline, Figure, Known } from "@tidegate/formats";
import { isKnown, unavailable } from "@tidegate/formats";
import type { Group, Metric } from "../metrics/metric.ts";
import { locatedBaselines } from "../plan/sample-of.ts";
import type { Subject } from "../subject.ts";
import { bestWithin } from "./best-within.ts";
import type { GateContext } from "./gate-context.ts";
import { againstOf } from "./requirement.ts";
import { unfavourableEnd } from "./rounding.ts";

/** What a candidate is compared with: a system that answered the same rows, a figure known exactly, or one with its n. */
export type Rival =
  | { readonly kind: "system"; readonly name: string }
  | { readonly kind: "constant"; readonly figure: Figure }
  | { readonly kind: "published"; readonly figure: Figure; readonly n: number };

/** The rival of a gate on one group. */
export function rivalOf({ subject, gate, metric, facts }: GateContext, group: Group): Known<Rival> {
  const against = againstOf(gate);
  if (against === null) return unavailable("no_baseline", "the gate names no baseline");
  if (typeof against !== "string") return bestWithin(facts, { model: subject.model, metric, group, within: against });
  const baseline = subject.policy.baselines[against];
  if (!baseline) return unavailable("not_declared", `the policy has no baseline ${against}`);
  return "metrics" in baseline ? published(baseline, metric, group) : systemOf(subject, against);
}

/** A baseline that answers rows, if it could be located. */
export function systemOf(subject: Subject, name: string): Known<Rival> {
  const { change, model, root, policy, policyFrom: side } = subject;
  const located = locatedBaselines({ change, model, root, policy, side })[name];
  if (!located) return unavailable("no_baseline", `baseline ${name} answers no rows`);
  return isKnown(located) ? { value: { kind: "system", name } } : located;
}

/** A figure measured elsewhere. Without n it is a constant at the unfavourable end of its rounding (design 10.8). */
function published(baseline: Extract<Baseline, { metrics: unknown }>, metric: Metric, group: Group): Known<Rival> {
  const names = [metric.id, ...(metric.aliases ?? [])];
  const found = names.filter((name) => Object.hasOwn(baseline.metrics, name)).map((name) => baseline.metrics[name])[0];
  if (found === undefined) return unavailable("no_baseline", `${baseline.source} gives no ${metric.id}`);
  if (group.slice !== null) return unavailable("no_baseline", `${baseline.source} gives no figures of groups`);
  const { value, n } = typeof found === "number" ? { value: found } : found;
  if (n !== undefined && metric.family === "proportion") {
    return { value: { kind: "published", figure: { value, n }, n } };
  }
  return { value: { kind: "constant", figure: { value: unfavourableEnd(value, metric), n: n ?? null } } };
}
