import { multiclassSmoothMetrics } from "@tidegate/statistics";
import { smoothMetric } from "./smooth.ts";

/** Mean over classes of F1. */
export const f1Macro = smoothMetric({
  id: "f1_macro",
  tasks: ["multiclass"],
  formula: (classes) => multiclassSmoothMetrics(classes).macroF1Score,
});
