import { findMetric } from "../../metrics/find-metric.ts";
import type { Metric } from "../../metrics/metric.ts";

/** Names of Hugging Face and of common tools, each with ours that may mean the same. */
const names: Readonly<Record<string, readonly string[]>> = {
  accuracy_score: ["accuracy"],
  acc: ["accuracy"],
  f1_score: ["f1"],
  precision_score: ["precision"],
  recall_score: ["recall", "true_positive_rate"],
  recall: ["recall", "true_positive_rate"],
  sensitivity: ["true_positive_rate", "recall"],
  tpr: ["true_positive_rate"],
  fpr: ["false_positive_rate"],
  fnr: ["false_negative_rate"],
  tnr: ["specificity"],
  auc: ["roc_auc"],
  auroc: ["roc_auc"],
  roc_auc_score: ["roc_auc"],
  mae: ["mean_absolute_error"],
  mse: ["mean_squared_error"],
  rmse: ["root_mean_squared_error"],
  mape: ["mean_absolute_percentage_error"],
  r2: ["r2", "r2_score"],
  r2_score: ["r2_score", "r2"],
  r_squared: ["r2", "r2_score"],
  log_loss: ["log_loss"],
  cross_entropy: ["log_loss"],
  brier: ["brier_score"],
  brier_score: ["brier_score", "brier_score_loss"],
  brier_score_loss: ["brier_score_loss", "brier_score"],
  matthews_correlation: ["matthews_corrcoef"],
  mcc: ["matthews_corrcoef"],
  macro_f1: ["f1_macro"],
  weighted_f1: ["f1_weighted"],
};

/**
 * Our metric for a name as a card writes it. With an average among the arguments only a metric of that average counts;
 * other arguments make it another metric, which is not ours.
 */
export function metricOfClaim(type: string, args: unknown): Metric | undefined {
  const name = type
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  const candidates = [name, ...(names[name] ?? [])];
  const average = averageOf(args);
  if (average === null) return undefined;
  const wanted = average === undefined ? candidates : candidates.map((candidate) => `${candidate}_${average}`);
  return wanted.map(findMetric).find((metric) => metric !== undefined);
}

/** The average that the arguments name; undefined: none, null: there are arguments that we do not know. */
function averageOf(args: unknown): string | undefined | null {
  if (args === undefined || args === null) return undefined;
  if (typeof args !== "object") return null;
  const entries = Object.entries(args);
  if (entries.length === 0) return undefined;
  const [only] = entries;
  if (entries.length > 1 || only?.[0] !== "average" || typeof only[1] !== "string") return null;
  return only[1] === "binary" ? undefined : only[1];
}
