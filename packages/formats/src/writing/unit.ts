/** How a metric's values and their differences are written. */
export interface Unit {
  readonly scale: number;
  /** After a value, after a difference. */
  readonly value: string;
  readonly difference: string;
  /** Fewest decimals that are shown. */
  readonly least: number;
}

const share: Unit = { scale: 100, value: "%", difference: "\u00a0pp", least: 1 };
const score: Unit = { scale: 1, value: "", difference: "", least: 3 };
const milliseconds: Unit = { scale: 1, value: "\u00a0ms", difference: "\u00a0ms", least: 0 };
const free: Unit = { scale: 1, value: "", difference: "", least: 0 };

export const ratio: Unit = { scale: 1, value: "", difference: "", least: 2 };

const shares = /(?:^|_)(?:accuracy|precision|recall|sensitivity|specificity|rate|share|coverage|predictive_value)$/;
const scores = /auc|^f\d|brier|log_loss|cross_entropy|calibration|^ece$|gini|kappa|mcc|matthews|^r2$|jaccard/;

/** Shares are written in percent and differ by percentage points; everything else keeps its own unit. */
export function unitOf(metric: string): Unit {
  if (metric.endsWith("_ms")) return milliseconds;
  if (scores.test(metric)) return score;
  return shares.test(metric) ? share : free;
}

const names: Readonly<Record<string, string>> = {
  roc_auc: "ROC AUC",
  pr_auc: "PR AUC",
  rmse: "RMSE",
  mae: "MAE",
  r2: "R²",
  f1: "F1",
  mcc: "MCC",
  ece: "ECE",
};

/** A metric in words: `true_positive_rate` is "true positive rate". */
export function metricName(metric: string): string {
  return names[metric] ?? metric.replace(/_ms$/, "").replaceAll("_", " ");
}
