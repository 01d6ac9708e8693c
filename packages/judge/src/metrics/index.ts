import { accuracy } from "./accuracy.ts";
import { answerRate } from "./answer-rate.ts";
import { averagePrecision } from "./average-precision.ts";
import { balancedAccuracy } from "./balanced-accuracy.ts";
import { brierScore } from "./brier-score.ts";
import { cohenKappa } from "./cohen-kappa.ts";
import { equalizedOdds } from "./equalized-odds.ts";
import { f1 } from "./f1.ts";
import { f1Macro } from "./f1-macro.ts";
import { f1Weighted } from "./f1-weighted.ts";
import { falseNegativeRate } from "./false-negative-rate.ts";
import { falsePositiveRate } from "./false-positive-rate.ts";
import { humanShare } from "./human-share.ts";
import { jaccard } from "./jaccard.ts";
import { latencyMetrics } from "./latency.ts";
import { logLoss } from "./log-loss.ts";
import { matthewsCorrcoef } from "./matthews-corrcoef.ts";
import { meanAbsoluteError } from "./mean-absolute-error.ts";
import { meanAbsolutePercentageError } from "./mean-absolute-percentage-error.ts";
import { meanError } from "./mean-error.ts";
import { meanScore } from "./mean-score.ts";
import { meanSquaredError } from "./mean-squared-error.ts";
import { medianAbsoluteError } from "./median-absolute-error.ts";
import type { Metric } from "./metric.ts";
import { precision } from "./precision.ts";
import { precisionMacro } from "./precision-macro.ts";
import { r2 } from "./r2.ts";
import { rocAuc } from "./roc-auc.ts";
import { rootMeanSquaredError } from "./root-mean-squared-error.ts";
import { selectionRate } from "./selection-rate.ts";
import { specificity } from "./specificity.ts";
import { truePositiveRate } from "./true-positive-rate.ts";

/** All metrics a gate can name. A new one is a file and a line here. */
export const metrics: readonly Metric[] = [
  accuracy,
  answerRate,
  averagePrecision,
  balancedAccuracy,
  brierScore,
  cohenKappa,
  equalizedOdds,
  f1,
  f1Macro,
  f1Weighted,
  falseNegativeRate,
  falsePositiveRate,
  humanShare,
  jaccard,
  ...latencyMetrics,
  logLoss,
  matthewsCorrcoef,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanError,
  meanScore,
  meanSquaredError,
  medianAbsoluteError,
  precision,
  precisionMacro,
  r2,
  rocAuc,
  rootMeanSquaredError,
  selectionRate,
  specificity,
  truePositiveRate,
];
