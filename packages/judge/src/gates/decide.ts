import type { Comparison, Status } from "@tidegate/formats";
import { pValueByInversion } from "@tidegate/statistics";
import type { Effect } from "./effect.ts";

/** Passed when the bound is inside the limit, failed when the opposite bound is outside, else undecided (design 10.1). */
export function decide({ estimate, limit, limitKind, strict }: Effect, confidence: number): Status {
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
  return effect.limitKind === "at_least"
    ? pValueByInversion((confidence) => estimate.interval(confidence).upper, limit, "below")
    : pValueByInversion((confidence) => estimate.interval(confidence).lower, limit, "above");
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
