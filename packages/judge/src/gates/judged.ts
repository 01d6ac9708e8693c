import type { Comparison, Known, Reason, Status } from "@tidegate/formats";
import { count, isKnown, unavailable } from "@tidegate/formats";
import { cautionOf, isTooThin, remembered } from "../metrics/estimate.ts";
import { nameOf } from "../metrics/grouped.ts";
import type { Group } from "../metrics/metric.ts";
import { byBounds, decide, effectShown, isSuspect } from "./decide.ts";
import type { Effect } from "./effect.ts";
import { effectOn } from "./effect-on.ts";
import { figureText } from "./figure-text.ts";
import type { GateContext } from "./gate-context.ts";
import { limitOf } from "./limit-of.ts";
import { powerOf } from "./power.ts";
import { rowsAtObserved } from "./rows-needed.ts";

/** One claim of a gate, judged; with the effect when there is one to judge by. */
export interface Judged {
  readonly comparison: Comparison;
  readonly effect?: Effect;
  /** Too few by the policy's own `min_n`: shown, not judged. */
  readonly listed?: boolean;
  /** Looks harmful, and the data can neither prove nor clear it: no gate that asks for proven harm may pass over it. */
  readonly suspect?: boolean;
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
  const value = { ...effect.value, estimate: remembered(effect.value.estimate) };
  const { confidence } = gate.gate;
  const few = tooFewRows(gate, where, value);
  if (few) return few.listed === true || !few.comparison.effect ? few : { ...few, ...suspicion(value, confidence) };
  const status = decide(value, confidence);
  if (status === "unmeasured") return withoutEffect(gate, where, notANumber(gate));
  const rows = status === "undecided" ? rowsAtObserved(value, confidence) : undefined;
  const needed = rows === undefined ? {} : { rows_needed: rows };
  const comparison = { ...shown(gate, where, value), status, ...needed, ...cautionReason(gate, where, value, status) };
  return { comparison, effect: value, ...(status === "undecided" ? suspicion(value, confidence) : {}) };
}

function suspicion(effect: Effect, confidence: number): { suspect?: true } {
  return isSuspect(effect, confidence) ? { suspect: true } : {};
}

/** Why a claim that the bounds shown would make is not made: below its support a method claims at a far smaller error. */
function cautionReason(gate: GateContext, where: Where, effect: Effect, status: Status): { reason?: Reason } {
  const caution = cautionOf(effect.estimate);
  if (status !== "undecided" || caution === 1 || byBounds(effect, gate.gate.confidence) === status) return {};
  const level = figureText(100 * (1 - (1 - gate.gate.confidence) / caution));
  const name = nameOf(where, gate.context.sample.slices);
  return { reason: few(`${name} has ${supportText(effect)}, so that only what holds with ${level} % counts`) };
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
  const name = nameOf(where, gate.context.sample.slices);
  if (effect.n < min_count) {
    const reason = few(`${name} has fewer than ${min_count} rows that ${gate.metric.id} counts`);
    return { ...withoutEffect(gate, where, reason), listed: min_n !== undefined && min_n >= min_count };
  }
  if (min_n !== undefined && effect.n < min_n) {
    const reason = few(
      `${name} has ${count(effect.n)} rows that ${gate.metric.id} counts; the gate asks for ${count(min_n)}`,
    );
    return { comparison: { ...shown(gate, where, effect), status: "undecided", reason }, listed: true };
  }
  if (gate.context.sample.test.cluster !== undefined && !holdsInClusters(effect, gate)) {
    const reason = few(`rows come in clusters, and ${gate.metric.id} has no method for that`);
    return { comparison: { ...shown(gate, where, effect), status: "undecided", reason } };
  }
  if (!isTooThin(effect.estimate)) return undefined;
  const reason = few(`${name} has ${supportText(effect)}`);
  return { comparison: { ...shown(gate, where, effect), status: "undecided", reason } };
}

/** On how much an estimate rests, and from where on its method is reliable. */
function supportText({ estimate: { support, method } }: Effect): string {
  const { have, of, need } = support ?? { have: 0, of: "rows", need: 0 };
  const seen = `${figureText(have < 100 ? Math.floor(have * 10) / 10 : Math.floor(have))} ${of}`;
  return Number.isFinite(need)
    ? `${seen}; ${method} is reliable from ${need}`
    : `${seen}; ${method} is not calibrated for it`;
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
