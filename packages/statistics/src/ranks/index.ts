export { type RankMethod, type RankReliability, smallestReliableRank } from "./calibration.ts";
export { delongDifferenceInterval, delongUnpairedDifferenceInterval } from "./delong-difference-interval.ts";
export { delongInterval } from "./delong-interval.ts";
export { delongDifferenceVariance, delongVariance } from "./delong-variance.ts";
export { effectivePlacements } from "./effective-placements.ts";
export { newcombeAucInterval } from "./newcombe-auc-interval.ts";
export type { PlacementSums, RankPair, RankSums, WholeNumber } from "./rank-sums.ts";
export { rocAuc } from "./roc-auc.ts";
export { rocAucInterval } from "./roc-auc-interval.ts";
