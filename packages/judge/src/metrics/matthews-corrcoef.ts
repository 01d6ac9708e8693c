import { binarySmoothMetrics, multiclassSmoothMetrics } from "@tidegate/statistics";
import { smoothMetric } from "./smooth.ts";

/** Correlation between label and answer; 0 for guessing. */
export const matthewsCorrcoef = smoothMetric({
  id: "matthews_corrcoef",
  tasks: ["binary", "multiclass"],
  domain: [-1, 1],
  formula: (classes) =>
    classes === 2 ? binarySmoothMetrics.matthewsCorrcoef : multiclassSmoothMetrics(classes).multiclassMatthewsCorrcoef,
});
