import type { Sample } from "@tidegate/formats";
import { quantileMetric } from "./quantile.ts";

/** A percentile of the milliseconds that a row took. */
function latencyMetric(percent: number) {
  return quantileMetric({
    id: `latency_p${percent}_ms`,
    tasks: ["binary", "multiclass", "regression", "score"],
    value: "latency",
    share: percent / 100,
    obstacle: latencyObstacle,
  });
}

function latencyObstacle({ systems: { candidate } }: Sample): string | undefined {
  const declared = candidate && "columns" in candidate && candidate.columns.latency !== undefined;
  return declared ? undefined : "the policy names no latency column; add predictions: { latency: COLUMN }";
}

export const latencyMetrics = [50, 90, 95, 99].map(latencyMetric);
