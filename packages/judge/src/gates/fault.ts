import type { Gate, ModelPolicy } from "@tidegate/formats";
import { findMetric, metricNames } from "../metrics/find-metric.ts";
import type { Metric } from "../metrics/metric.ts";
import { didYouMean } from "./did-you-mean.ts";
import { againstOf } from "./requirement.ts";

/** What is wrong with a gate before any data are seen: its metric, baseline or slices are not there. */
export interface Fault {
  readonly message: string;
  readonly hint?: string;
  /** The gate's key that is wrong. */
  readonly key: string;
}

/** The first thing that makes a gate impossible to judge; undefined when there is none. */
export function faultOf(gate: Gate, policy: ModelPolicy): Fault | undefined {
  const metric = findMetric(gate.metric);
  if (!metric) return unknown("metric", "metric", gate.metric, metricNames());
  return metricFault(gate, metric, policy) ?? namesFault(gate, policy);
}

function metricFault(gate: Gate, metric: Metric, { task }: ModelPolicy): Fault | undefined {
  if (!metric.tasks.includes(task)) {
    const message = `metric ${metric.id} is not for the task ${task}; expected ${metric.tasks.join(" or ")}`;
    return { key: "metric", message };
  }
  if (metric.parts && gate.across === undefined) {
    return { key: "metric", message: `metric ${metric.id} needs across: SLICE` };
  }
  if (!metric.parts && gate.across !== undefined && !metric.between) {
    return { key: "across", message: `metric ${metric.id} cannot be compared across groups` };
  }
  return directionFault(gate, metric);
}

/** A metric that is best in the middle has no worse and no better: any bias below the baseline's would count as gain. */
function directionFault(gate: Gate, { id, bestInTheMiddle }: Metric): Fault | undefined {
  if (!bestInTheMiddle || againstOf(gate) === null) return undefined;
  return {
    key: comparisonKey(gate),
    message: `metric ${id} is neither better when lower nor when higher, so it cannot be compared with a baseline`,
    hint: "limit it on both sides with two gates, at_least and at_most",
  };
}

function comparisonKey(gate: Gate): "no_worse_than" | "better_than" {
  return gate.better_than === undefined ? "no_worse_than" : "better_than";
}

function namesFault(gate: Gate, policy: ModelPolicy): Fault | undefined {
  const against = againstOf(gate);
  if (typeof against === "string" && !Object.hasOwn(policy.baselines, against)) {
    return unknown(comparisonKey(gate), "baseline", against, Object.keys(policy.baselines));
  }
  const slices = [...(gate.in_each ?? []), ...(gate.across === undefined ? [] : [gate.across])];
  const wrong = slices.find((slice) => !Object.hasOwn(policy.slices, slice));
  if (wrong === undefined) return undefined;
  return unknown(gate.across === undefined ? "in_each" : "across", "slice", wrong, Object.keys(policy.slices));
}

function unknown(key: string, what: string, name: string, known: readonly string[]): Fault {
  const meant = didYouMean(name, known);
  return {
    key,
    message: `there is no ${what} ${name}; known are ${[...known].sort().join(", ") || "none"}`,
    ...(meant === undefined ? {} : { hint: `did you mean ${meant}?` }),
  };
}
