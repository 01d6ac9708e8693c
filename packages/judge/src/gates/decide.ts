import type { Comparison, Status } from "@tidegate/formats";
import { pValueByInversion } from "@tidegate/statistics";
import { cautionOf } from "../metrics/estimate.ts";
import type { Effect } from "./effect.ts";

/** The status by the bounds that may decide: below the support of the method those of a far smaller error. */
export function decide(effect: Effect, confidence: number): Status {
  return byBounds(effect, 1 - (1 - confidence) / cautionOf(effect.estimate));
}

/** Passed when the bound is inside the limit, failed when the opposite bound is outside, else undecided (design 10.1). */
export function byBounds({ estimate, limit, limitKind, strict }: Effect, confidence: number): Status {
  const bounds = estimate.interval(confidence);
  if ([estimate.estimate, bounds.lower, bounds.upper, limit].some(Number.isNaN)) return "unmeasured";
  const sign = limitKind === "at_least" ? 1 : -1;
  const [worst, best] = sign > 0 ? [bounds.lower, bounds.upper] : [-bounds.upper, -bounds.lower];
  const wanted = sign * limit;
  if (strict) return worst > wanted ? "passed" : best <= wanted ? "failed" : "undecided";
  return worst >= wanted ? "passed" : best < wanted ? "failed" : "undecided";
}

/** The p-value of the claim that the limit is broken: the smallest level at which the opposite bound is outside. */
export function harmOf(effect: Effect): number {
  const { estimate, limit } = effect;
  // Below one half the bounds of some methods change places; there the limit stays excluded if it ever is.
  const at = (confidence: number) => estimate.interval(Math.max(0.5, confidence));
  const p =
    effect.limitKind === "at_least"
      ? pValueByInversion((confidence) => at(confidence).upper, limit, "below")
      : pValueByInversion((confidence) => at(confidence).lower, limit, "above");
  return Math.min(1, cautionOf(estimate) * p);
}

/**
 * Whether an estimate on the wrong side of the limit cannot be cleared: the data give it no bound at all, as a constant
 * change on every row has none, or its bounds exclude the limit although too few rows stand behind them to prove it.
 */
export function isSuspect(effect: Effect, confidence: number): boolean {
  if (!isPointWorse(effect)) return false;
  const { lower, upper } = effect.estimate.interval(confidence);
  const best = effect.limitKind === "at_least" ? upper : -lower;
  const wanted = effect.limitKind === "at_least" ? effect.limit : -effect.limit;
  return best === Number.POSITIVE_INFINITY || (cautionOf(effect.estimate) > 1 && best < wanted);
}

/** Whether the point itself is on the wrong side of the limit. */
export function isPointWorse({ estimate, limit, limitKind }: Effect): boolean {
  return limitKind === "at_least" ? estimate.estimate < limit : estimate.estimate > limit;
}

/** The effect as the verdict holds it; bounds that the data cannot give are null. */
export function effectShown({ kind, estimate }: Effect, confidence: number): NonNullable<Comparison["effect"]> {
  const { lower, upper } = estimate.interval(confidence);
  return {
    kind,
    estimate: estimate.estimate,
    lower: finite(lower),
    upper: finite(upper),
    paired: estimate.paired,
  };
}

/** A number that JSON can hold, or null. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
