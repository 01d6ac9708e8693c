export { accuracy } from "./accuracy.ts";
export { averagePrecision } from "./average-precision.ts";
export { balancedAccuracy } from "./balanced-accuracy.ts";
export { type CalibrationBin, calibrationError } from "./calibration-error.ts";
export { type ClassCounts, oneVersusRest } from "./class-counts.ts";
export { classF1Score, macroF1Score, weightedF1Score } from "./class-f1-score.ts";
export { classPrecision, macroPrecision, weightedPrecision } from "./class-precision.ts";
export { classRecall, macroRecall, weightedRecall } from "./class-recall.ts";
export { cohenKappa } from "./cohen-kappa.ts";
export type { ConfusionMatrix } from "./confusion-matrix.ts";
export { fBetaScore } from "./f-beta-score.ts";
export { f1Score } from "./f1-score.ts";
export { falseNegativeRate } from "./false-negative-rate.ts";
export { falsePositiveRate } from "./false-positive-rate.ts";
export { jaccardScore } from "./jaccard-score.ts";
export { matthewsCorrcoef } from "./matthews-corrcoef.ts";
export { multiclassAccuracy } from "./multiclass-accuracy.ts";
export { multiclassBalancedAccuracy } from "./multiclass-balanced-accuracy.ts";
export { multiclassCohenKappa } from "./multiclass-cohen-kappa.ts";
export { multiclassMatthewsCorrcoef } from "./multiclass-matthews-corrcoef.ts";
export {
  classCountsFromCells,
  confusionMatrixFromCells,
  type Outcome,
  type OutcomeCell,
  outcomesOf,
  type Side,
} from "./outcome-cell.ts";
export { precision } from "./precision.ts";
export { type PrecisionRecallPoint, precisionRecallCurve } from "./precision-recall-curve.ts";
export { recall, truePositiveRate } from "./recall.ts";
export { type RocPoint, rocCurve } from "./roc-curve.ts";
export type { ScoreBin } from "./score-bin.ts";
export { selectionRate } from "./selection-rate.ts";
export { specificity, trueNegativeRate } from "./specificity.ts";
