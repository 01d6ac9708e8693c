import { proportionMetric } from "./proportion.ts";
import { withClusters } from "./with-clusters.ts";

/** Share of rows called positive. A row without an answer is not selected. */
export const selectionRate = withClusters(
  proportionMetric({
    id: "selection_rate",
    tasks: ["binary"],
    higherIsBetter: true,
    counts: () => true,
    isSuccess: (_label, answer) => answer === 1,
  }),
  { value: "selected" },
);
