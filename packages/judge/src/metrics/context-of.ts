import type { ModelPolicy, Sample } from "@tidegate/formats";
import type { Metric, MetricContext } from "./metric.ts";

const cheap: ReadonlySet<string> = new Set(["proportion", "smooth", "mean"]);

/**
 * By which slices a metric is measured: counts and sums by all slices of the policy, which one scan gives; ranks and
 * percentiles only by those that a gate on this metric names.
 */
export function contextOf(policy: ModelPolicy, sample: Sample, metric: Metric): MetricContext {
  const names = [metric.id, ...(metric.aliases ?? [])];
  const gates = Object.values(policy.gates).filter((gate) => names.includes(gate.metric));
  const asked = gates.flatMap(({ in_each, across }) => [...(in_each ?? []), ...(across === undefined ? [] : [across])]);
  const slices = cheap.has(metric.family) ? Object.keys(sample.slices) : asked;
  return {
    sample,
    slices: [...new Set(slices)].filter((slice) => Object.hasOwn(sample.slices, slice)).sort(),
    excludeUnanswered: policy.unanswered === "exclude",
  };
}
