import { mean } from "./mean.ts";

/**
 * How surprised the model is by the labels: the mean of -log of the probability that it gave them.
 *
 * Definition: sum -log p(label) / n, natural logarithm; undefined without rows.
 * Assumptions: errors are finite. Misleads: a single probability of 0 for what happened makes it infinite (scikit-
 * learn clips at 2e-16): the caller decides on clipping. Depends on calibration and ranking together.
 * Source: scikit-learn `log_loss`; Good (1952).
 *
 * @example logLoss(4, 2) // 0.5
 */
export function logLoss(n: number, sumLogLoss: number): number | undefined {
  return mean(n, sumLogLoss);
}
