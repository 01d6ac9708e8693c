import type { Comparison, Known, Reason } from "@tidegate/formats";
import { isKnown, unavailable } from "@tidegate/formats";
import { nameOf } from "../metrics/grouped.ts";
import type { Group } from "../metrics/metric.ts";
import { decide, effectShown } from "./decide.ts";
import type { Effect } from "./effect.ts";
import { effectOn } from "./effect-on.ts";
import type { GateContext } from "./gate-context.ts";
import { limitOf } from "./limit-of.ts";
import { powerOf } from "./power.ts";
import { smallestReliable } from "./reliable.ts";

/** One claim of a gate, judged; with the effect when there is one to judge by. */
export interface Judged {
  readonly comparison: Comparison;
  readonly effect?: Effect;
  /** Too few by the policy's own `min_n`: shown, not judged. */
  readonly listed?: boolean;
}

/** Judges a gate on one group. */
export function judgeGroup(gate: GateContext, group: Group): Judged {
  return judgeEffect(gate, { slice: group.slice, group: [...group.group] }, effectOn(gate, group));
}

type Where = Pick<Comparison, "slice" | "group" | "versus" | "metric">;

/** Judges an effect, or says why there is none. */
export function judgeEffect(gate: GateContext, where: Where, effect: Known<Effect>): Judged {
  if (!isKnown(effect)) {
    const listed = effect.unavailable.code === "too_few" && gate.gate.min_n !== undefined;
    return { ...withoutEffect(gate, where, effect.unavailable), listed };
  }
  const { value } = effect;
  const few = tooFewRows(gate, where, value);
  if (few) return few;
  const { confidence } = gate.gate;
  const status = decide(value, confidence);
  if (status === "unmeasured") return withoutEffect(gate, where, notANumber(gate));
  return { comparison: { ...shown(gate, where, value), status }, effect: value };
}

/** A comparison of what cannot be judged: undecided when the data were seen but are too few, else unmeasured. */
export function withoutEffect({ gate, metric }: GateContext, where: Where, reason: Reason): Judged {
  const { limit, limitKind } = limitOf(gate, metric);
  return {
    comparison: {
      ...where,
      status: reason.code === "too_few" ? "undecided" : "unmeasured",
      candidate: null,
      baseline: null,
      effect: null,
      limit,
      limit_kind: limitKind,
      method: null,
      reason,
    },
  };
}

/** Undecided because the denominator is below what may be shown, what the policy asks, or what the method allows. */
function tooFewRows(gate: GateContext, where: Where, effect: Effect): Judged | undefined {
  const { min_count } = gate.context.sample;
  const { min_n } = gate.gate;
  const name = nameOf(where);
  if (effect.n < min_count) {
    const reason = few(`${name} has fewer than ${min_count} rows that ${gate.metric.id} counts`);
    return { ...withoutEffect(gate, where, reason), listed: min_n !== undefined && min_n >= min_count };
  }
  if (min_n !== undefined && effect.n < min_n) {
    const reason = few(`${name} has ${effect.n} rows that ${gate.metric.id} counts; the gate asks for ${min_n}`);
    return { comparison: { ...shown(gate, where, effect), status: "undecided", reason }, listed: true };
  }
  if (gate.context.sample.test.cluster !== undefined && !holdsInClusters(effect, gate)) {
    const reason = few(`rows come in clusters, and ${gate.metric.id} has no method for that`);
    return { comparison: { ...shown(gate, where, effect), status: "undecided", reason } };
  }
  const needed = smallestReliable(effect.estimate.method);
  if (effect.n >= needed) return undefined;
  const reason = few(
    `${name} has ${effect.n} rows that ${gate.metric.id} counts; the method is reliable from ${needed}`,
  );
  return { comparison: { ...shown(gate, where, effect), status: "undecided", reason } };
}

function shown({ gate }: GateContext, where: Where, effect: Effect): Omit<Comparison, "status"> {
  const power = powerOf(effect, gate.confidence);
  return {
    ...where,
    candidate: effect.candidate,
    baseline: effect.baseline,
    effect: effectShown(effect, gate.confidence),
    limit: effect.limit,
    limit_kind: effect.limitKind,
    method: effect.estimate.method,
    ...(power ? { power } : {}),
  };
}

function few(message: string): Reason {
  return unavailable("too_few", message).unavailable;
}

function notANumber({ metric }: GateContext): Reason {
  return unavailable("not_measured", `${metric.id} is not a number`).unavailable;
}

/** Clustered bounds hold; so do counts of answers and of rows for humans, which are about the file and not about chance. */
function holdsInClusters({ estimate }: Effect, { metric }: GateContext): boolean {
  return estimate.method === "cr2" || ["answer_rate", "human_share"].includes(metric.id);
}
