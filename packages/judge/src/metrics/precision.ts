import { binarySmoothMetrics } from "@tidegate/statistics";
import { oneShare } from "./proportion.ts";
import { smoothMetric } from "./smooth.ts";

/** Of the rows called positive, the share that are. Given how many were called so, the positives among them are binomial. */
export const precision = smoothMetric({
  id: "precision",
  tasks: ["binary"],
  formula: () => binarySmoothMetrics.precision,
  one: oneShare,
});
