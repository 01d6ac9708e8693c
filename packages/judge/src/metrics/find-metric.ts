import { metrics } from "./index.ts";
import type { Metric } from "./metric.ts";

const byName = new Map(
  metrics.flatMap((metric) => [metric.id, ...(metric.aliases ?? [])].map((name) => [name, metric])),
);

/** The metric of a name; an alias counts. */
export function findMetric(name: string): Metric | undefined {
  return byName.get(name);
}

/** All names a gate can use, sorted. */
export function metricNames(): readonly string[] {
  return [...byName.keys()].sort();
}
