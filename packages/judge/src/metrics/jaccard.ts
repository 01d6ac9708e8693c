import { binarySmoothMetrics } from "@tidegate/statistics";
import { oneShare } from "./proportion.ts";
import { smoothMetric } from "./smooth.ts";

/** Of the rows that are positive or called so, the share that are both. */
export const jaccard = smoothMetric({
  id: "jaccard",
  tasks: ["binary"],
  formula: () => binarySmoothMetrics.jaccardScore,
  one: oneShare,
});
