import { meanMetric } from "./mean.ts";
import { withClusters } from "./with-clusters.ts";

/** Mean of prediction minus label: bias. Limit it on both sides with two gates. */
export const meanError = withClusters(
  meanMetric({
    id: "mean_error",
    tasks: ["regression"],
    higherIsBetter: false,
    value: "error",
    domain: [-Infinity, Infinity],
    signed: true,
  }),
  { value: "error" },
);
