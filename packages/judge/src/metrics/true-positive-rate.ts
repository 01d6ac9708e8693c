import { proportionMetric } from "./proportion.ts";
import { withClusters } from "./with-clusters.ts";

/** Of the positives, the share called positive: recall. A row without an answer is missed. */
export const truePositiveRate = withClusters(
  proportionMetric({
    id: "true_positive_rate",
    aliases: ["recall", "sensitivity"],
    tasks: ["binary"],
    higherIsBetter: true,
    counts: (label) => label === 1,
    isSuccess: (_label, answer) => answer === 1,
  }),
  { value: "correct", label: "positive" },
);
