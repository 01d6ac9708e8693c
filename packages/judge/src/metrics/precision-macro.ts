import { multiclassSmoothMetrics } from "@tidegate/statistics";
import { smoothMetric } from "./smooth.ts";

/** Mean over classes of precision. */
export const precisionMacro = smoothMetric({
  id: "precision_macro",
  tasks: ["multiclass"],
  formula: (classes) => multiclassSmoothMetrics(classes).macroPrecision,
});
