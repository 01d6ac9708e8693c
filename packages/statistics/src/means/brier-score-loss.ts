import { mean } from "./mean.ts";

/**
 * Mean squared distance between probability and what happened (0 or 1).
 *
 * Definition: sum (p - label)^2 / n; undefined without rows.
 * Assumptions: errors are finite. Misleads: for a rare class always answering its frequency is already small: compare
 * with that. Depends on calibration and ranking together.
 * Source: scikit-learn `brier_score_loss`; Brier (1950).
 *
 * @example brierScoreLoss(4, 0.4) // 0.1
 */
export function brierScoreLoss(n: number, sumSquaredErrors: number): number | undefined {
  return mean(n, sumSquaredErrors);
}
