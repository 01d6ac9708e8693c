import { requireCount } from "./require-count.ts";

/** Rows whose score falls in one bin: how many, the sum of their labels (0 or 1), and of their scores. */
export interface CalibrationBin {
  readonly n: number;
  readonly sumLabel: number;
  readonly sumScore: number;
}

/**
 * Expected calibration error: how far, on average, a score is from the share of positives among rows that got it.
 *
 * Definition: sum over bins of (n / N) |mean label - mean score|, which is sum |sumLabel - sumScore| / N; undefined
 * without rows.
 * Assumptions: the bins. More bins make it larger even for a perfect model (noise is read as error), fewer hide errors
 * that cancel within a bin: compare only figures over the same bins and similar numbers of rows.
 * Source: Naeini, Cooper and Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian binning".
 *
 * @example calibrationError([{ n: 4, sumLabel: 1, sumScore: 0.8 }, { n: 6, sumLabel: 5, sumScore: 5.4 }]) // 0.06
 */
export function calibrationError(bins: readonly CalibrationBin[]): number | undefined {
  let [rows, gap] = [0, 0];
  for (const { n, sumLabel, sumScore } of bins) {
    requireCount("calibrationError", "n", n);
    rows += n;
    gap += Math.abs(sumLabel - sumScore);
  }
  return rows === 0 ? undefined : gap / rows;
}
