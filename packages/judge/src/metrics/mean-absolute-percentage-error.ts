import { meanMetric } from "./mean.ts";
import { withClusters } from "./with-clusters.ts";

/** Mean distance of prediction and label as a share of the label. Rows with a label of zero have no value. */
export const meanAbsolutePercentageError = withClusters(
  meanMetric({
    id: "mean_absolute_percentage_error",
    tasks: ["regression"],
    higherIsBetter: false,
    value: "absolute_percentage_error",
  }),
  { value: "absolute_percentage_error" },
);
