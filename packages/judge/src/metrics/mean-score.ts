import { meanMetric } from "./mean.ts";
import { withClusters } from "./with-clusters.ts";

/** Mean of the score column. */
export const meanScore = withClusters(
  meanMetric({
    id: "mean_score",
    tasks: ["score"],
    higherIsBetter: true,
    value: "score",
    domain: [-Infinity, Infinity],
  }),
  { value: "score" },
);
