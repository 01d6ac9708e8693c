export { brierScoreLoss } from "./brier-score-loss.ts";
export { type MeanCriterion, type MeanMethod, type MeanReliability, smallestReliableMean } from "./calibration.ts";
export {
  type ClusterMean,
  type ClusterSize,
  clusterMean,
  clusterMeanInterval,
  MINIMUM_CLUSTERS,
} from "./cluster-mean-interval.ts";
export { covariance } from "./covariance.ts";
export { effectiveClusters, effectiveRows } from "./effective-rows.ts";
export { logLoss } from "./log-loss.ts";
export { mean } from "./mean.ts";
export { meanAbsoluteError } from "./mean-absolute-error.ts";
export { meanAbsolutePercentageError } from "./mean-absolute-percentage-error.ts";
export { meanError } from "./mean-error.ts";
export { meanInterval } from "./mean-interval.ts";
export { meanSquaredError } from "./mean-squared-error.ts";
export { type Moments, mergeMoments } from "./moments.ts";
export { pairedMeanDifferenceInterval } from "./paired-mean-difference-interval.ts";
export { r2Score, r2ScoreDifferenceInterval, r2ScoreInterval } from "./r2-score.ts";
export {
  rootMeanSquaredError,
  rootMeanSquaredErrorDifferenceInterval,
  rootMeanSquaredErrorInterval,
} from "./root-mean-squared-error.ts";
export { variance } from "./variance.ts";
export { type ValueSums, welchInterval } from "./welch-interval.ts";
