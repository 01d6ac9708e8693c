export { binarySmoothMetrics, fBetaSmoothMetric } from "./binary-smooth-metrics.ts";
export { type DeltaMethod, type DeltaReliability, smallestReliableDelta } from "./calibration.ts";
export { type Cumulants, deltaBounds } from "./delta-bounds.ts";
export { deltaDifferenceCumulants, deltaDifferenceInterval } from "./delta-difference-interval.ts";
export { deltaCumulants, deltaInterval, deltaUnpairedDifferenceInterval } from "./delta-interval.ts";
export type { Linearized, MaybeLinearized } from "./linearized.ts";
export { type MulticlassSmoothMetric, multiclassSmoothMetrics } from "./multiclass-smooth-metrics.ts";
export { type RowTest, type SmoothMetric, smallestDenominator } from "./smooth-metric.ts";
