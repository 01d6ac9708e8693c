import { proportionMetric } from "./proportion.ts";
import { withClusters } from "./with-clusters.ts";

/** Share of rows whose prediction equals the label. */
export const accuracy = withClusters(
  proportionMetric({
    id: "accuracy",
    tasks: ["binary", "multiclass"],
    higherIsBetter: true,
    counts: () => true,
    isSuccess: (label, answer) => answer === label,
  }),
  { value: "correct" },
);
