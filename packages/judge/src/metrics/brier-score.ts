import { meanMetric } from "./mean.ts";
import { scoreObstacle } from "./score-obstacle.ts";
import { withClusters } from "./with-clusters.ts";

/** Mean squared distance of probability and label. */
export const brierScore = withClusters(
  meanMetric({
    id: "brier_score",
    tasks: ["binary"],
    higherIsBetter: false,
    value: "brier",
    domain: [0, 1],
    obstacle: scoreObstacle,
  }),
  { value: "brier" },
);
