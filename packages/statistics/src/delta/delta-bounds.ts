import { sum } from "simple-statistics";
import { unbounded } from "../bounds.ts";
import { normalQuantile } from "../distributions/index.ts";
import type { Interval } from "../interval.ts";

/** An estimate with the variance and the third cumulant that its influence function gives it. */
export interface Cumulants {
  readonly value: number;
  readonly variance: number;
  readonly third: number;
}

/** Cumulants of a figure from its influence on each cell: sum w f^2 / n^2 and sum w f^3 / n^3, n rows. */
export function cumulants(
  value: number,
  influence: readonly number[],
  weights: readonly number[],
  n: number,
): Cumulants {
  const power = (exponent: number) => sum(influence.map((f, i) => (weights[i] ?? 0) * (f / n) ** exponent));
  return { value, variance: power(2), third: power(3) };
}

/**
 * One-sided bounds of an estimate of known variance and skewness.
 *
 * Definition: value -/+ z sqrt(V), each bound moved outwards by (1 + 2 z^2) K / (6 V) when the third cumulant K points
 * its way: below for K < 0, above for K > 0. Johnson's correction would also move the other bound inwards; that is not
 * taken, so that the skewness of the sample can widen a claim and never make one. Cut to the range of the figure.
 * Source: Johnson (1978), "Modified t tests and confidence intervals for asymmetrical populations".
 */
export function deltaBounds(
  { value, variance, third }: Cumulants,
  confidence: number,
  [least, most]: readonly [number, number],
): Interval {
  if (!(variance > 0)) return unbounded;
  const z = normalQuantile(confidence);
  const reach = z * Math.sqrt(variance);
  const shift = z > 0 ? ((1 + 2 * z * z) * third) / (6 * variance) : 0;
  return {
    lower: Math.max(least, value - reach + Math.min(0, shift)),
    upper: Math.min(most, value + reach + Math.max(0, shift)),
  };
}
