import { meanMetric } from "./mean.ts";
import { scoreObstacle } from "./score-obstacle.ts";
import { withClusters } from "./with-clusters.ts";

/** Mean of minus the logarithm of the probability given to the label. */
export const logLoss = withClusters(
  meanMetric({
    id: "log_loss",
    tasks: ["binary", "multiclass"],
    higherIsBetter: false,
    value: "log_loss",
    obstacle: scoreObstacle,
  }),
  { value: "log_loss" },
);
