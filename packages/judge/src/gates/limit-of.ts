import type { Comparison, Gate } from "@tidegate/formats";
import type { Metric } from "../metrics/metric.ts";
import type { Effect } from "./effect.ts";

/** What a gate's limit is about, and on which side of it the effect must be. */
export interface Limit {
  readonly kind: Effect["kind"];
  readonly limit: number;
  readonly limitKind: Comparison["limit_kind"];
  readonly strict: boolean;
}

/** The limit of a gate as a number: absolute, a tolerated change for the worse, or a ratio or difference of groups. */
export function limitOf(gate: Gate, metric: Metric): Limit {
  if (gate.at_least !== undefined) return { kind: "value", limit: gate.at_least, limitKind: "at_least", strict: false };
  if (gate.at_most !== undefined) return { kind: "value", limit: gate.at_most, limitKind: "at_most", strict: false };
  if (gate.min_ratio !== undefined) {
    return { kind: "ratio", limit: gate.min_ratio, limitKind: "at_least", strict: false };
  }
  if (gate.max_difference !== undefined) {
    return { kind: "difference", limit: gate.max_difference, limitKind: "at_most", strict: false };
  }
  return changeLimit(gate, metric);
}

/** How much worse than the baseline is tolerated; strictly better when the gate says so. */
function changeLimit(gate: Gate, { higherIsBetter }: Metric): Limit {
  const limitKind = higherIsBetter ? "at_least" : "at_most";
  const sign = higherIsBetter ? -1 : 1;
  const strict = gate.better_than !== undefined;
  if (gate.relative_margin !== undefined) {
    return { kind: "ratio", limit: 1 + sign * gate.relative_margin, limitKind, strict };
  }
  const margin = gate.margin ?? 0;
  return { kind: "difference", limit: margin === 0 ? 0 : sign * margin, limitKind, strict };
}
