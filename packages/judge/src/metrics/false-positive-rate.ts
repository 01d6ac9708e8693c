import { proportionMetric } from "./proportion.ts";
import { withClusters } from "./with-clusters.ts";

/** Of the negatives, the share not called negative. A row without an answer is wrong. */
export const falsePositiveRate = withClusters(
  proportionMetric({
    id: "false_positive_rate",
    tasks: ["binary"],
    higherIsBetter: false,
    counts: (label) => label === 0,
    isSuccess: (_label, answer) => answer !== 0,
  }),
  { value: "correct", label: "negative", complement: true },
);
