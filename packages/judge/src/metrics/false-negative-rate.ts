import { proportionMetric } from "./proportion.ts";
import { withClusters } from "./with-clusters.ts";

/** Of the positives, the share not called positive. A row without an answer is missed. */
export const falseNegativeRate = withClusters(
  proportionMetric({
    id: "false_negative_rate",
    tasks: ["binary"],
    higherIsBetter: false,
    counts: (label) => label === 1,
    isSuccess: (_label, answer) => answer !== 1,
  }),
  { value: "correct", label: "positive", complement: true },
);
