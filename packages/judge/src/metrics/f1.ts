import { binarySmoothMetrics } from "@tidegate/statistics";
import { mapped } from "./estimate.ts";
import { oneShare } from "./proportion.ts";
import { smoothMetric } from "./smooth.ts";

/** Harmonic mean of precision and recall: 2 J / (1 + J) of the Jaccard share J, and so are its bounds. */
export const f1 = smoothMetric({
  id: "f1",
  tasks: ["binary"],
  formula: () => binarySmoothMetrics.f1Score,
  one: (value, n) => mapped(oneShare(value / (2 - value), n), (share) => (2 * share) / (1 + share)),
});
