import { multiclassSmoothMetrics } from "@tidegate/statistics";
import { smoothMetric } from "./smooth.ts";

/** Mean over classes of F1, weighted by their rows. */
export const f1Weighted = smoothMetric({
  id: "f1_weighted",
  tasks: ["multiclass"],
  formula: (classes) => multiclassSmoothMetrics(classes).weightedF1Score,
});
