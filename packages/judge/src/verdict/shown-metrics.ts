import type { Sample, Task } from "@tidegate/formats";
import { findMetric } from "../metrics/find-metric.ts";
import type { Metric } from "../metrics/metric.ts";

const shown: Readonly<Record<Task, readonly string[]>> = {
  binary: ["accuracy", "true_positive_rate", "specificity", "precision", "selection_rate"],
  multiclass: ["accuracy", "balanced_accuracy"],
  regression: ["mean_absolute_error", "mean_error"],
  score: ["mean_score"],
};

/** The metrics that the table of slices shows for a task. */
export function shownMetrics({ task }: Sample): readonly Metric[] {
  return shown[task].flatMap((name) => findMetric(name) ?? []);
}
