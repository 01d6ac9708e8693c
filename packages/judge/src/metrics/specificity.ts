import { proportionMetric } from "./proportion.ts";
import { withClusters } from "./with-clusters.ts";

/** Of the negatives, the share called negative. A row without an answer is wrong. */
export const specificity = withClusters(
  proportionMetric({
    id: "specificity",
    aliases: ["true_negative_rate"],
    tasks: ["binary"],
    higherIsBetter: true,
    counts: (label) => label === 0,
    isSuccess: (_label, answer) => answer === 0,
  }),
  { value: "correct", label: "negative" },
);
