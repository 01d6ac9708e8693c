import { meanMetric } from "./mean.ts";
import { withClusters } from "./with-clusters.ts";

/** Mean distance of prediction and label. */
export const meanAbsoluteError = withClusters(
  meanMetric({
    id: "mean_absolute_error",
    tasks: ["regression"],
    higherIsBetter: false,
    value: "absolute_error",
  }),
  { value: "absolute_error" },
);
