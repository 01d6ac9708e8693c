import { meanMetric } from "./mean.ts";
import { withClusters } from "./with-clusters.ts";

/** Mean squared distance of prediction and label. */
export const meanSquaredError = withClusters(
  meanMetric({
    id: "mean_squared_error",
    tasks: ["regression"],
    higherIsBetter: false,
    value: "squared_error",
  }),
  { value: "squared_error" },
);
