import { boundsAround, unbounded } from "../bounds.ts";
import { normalQuantile, studentTQuantile } from "../distributions/index.ts";
import type { Interval } from "../interval.ts";
import { requireConfidence } from "../require-confidence.ts";
import { mean } from "./mean.ts";
import { deltaMomentVariance, type Moments, requireMoments } from "./moments.ts";
import { variance } from "./variance.ts";

/**
 * Root of the mean squared error: the typical size of an error in the label's unit, large errors weighing most.
 *
 * Definition: sqrt(sum e^2 / n); undefined without rows.
 * Assumptions: errors are finite. Misleads when a few outliers make most of it.
 * Source: scikit-learn `root_mean_squared_error`.
 *
 * @example rootMeanSquaredError(4, 9) // 1.5
 */
export function rootMeanSquaredError(n: number, sumSquaredErrors: number): number | undefined {
  const squared = mean(n, sumSquaredErrors);
  return squared === undefined ? undefined : Math.sqrt(squared);
}

/**
 * Where the true root mean squared error lies, by the delta method on the logarithm.
 *
 * Definition: RMSE exp(-/+ t(confidence; n - 1) se), se = sqrt(variance(e^2) / n) / (2 MSE); no bounds for n < 2 or
 * equal squared errors. The logarithm takes up part of the skewness of squared errors and keeps the bounds positive.
 * Assumptions: independent rows; heavy-tailed errors need many (see `smallestReliableMean`).
 * Source: van der Vaart (1998), "Asymptotic statistics", chapter 3.
 *
 * @example rootMeanSquaredErrorInterval(4, 9, 30, 0.95) // around 1.5
 */
export function rootMeanSquaredErrorInterval(
  n: number,
  sumSquaredErrors: number,
  sumFourthPowers: number,
  confidence: number,
): Interval {
  requireConfidence("rootMeanSquaredErrorInterval", confidence);
  const spread = variance(n, sumSquaredErrors, sumFourthPowers);
  if (spread === undefined || spread === 0) return unbounded;
  const squared = sumSquaredErrors / n;
  const logBounds = boundsAround(
    Math.log(squared) / 2,
    spread / n / (2 * squared) ** 2,
    studentTQuantile(confidence, n - 1),
  );
  return { lower: Math.exp(logBounds.lower), upper: Math.exp(logBounds.upper) };
}

/**
 * Where the true difference of two root mean squared errors on the same rows lies (candidate - baseline).
 *
 * `moments` holds two values a row: the candidate's squared error, the baseline's.
 *
 * Definition: difference -/+ z(confidence) sqrt(g' S g / n), g = (1 / (2 RMSE_c), -1 / (2 RMSE_b)), S the covariance
 * matrix of the squared errors. No bounds for n < 2, an error of 0, or differences without spread.
 * Assumptions: as the interval of one; the covariance makes similar models cheap to compare.
 * Source: van der Vaart (1998), "Asymptotic statistics", chapter 3.
 *
 * @example rootMeanSquaredErrorDifferenceInterval({ n: 4, sums: [9, 4], products: [[30, 9], [9, 10]] }, 0.95)
 */
export function rootMeanSquaredErrorDifferenceInterval(moments: Moments, confidence: number): Interval {
  requireConfidence("rootMeanSquaredErrorDifferenceInterval", confidence);
  requireMoments("rootMeanSquaredErrorDifferenceInterval", moments, 2);
  const [candidate, baseline] = moments.sums.map((sum) => rootMeanSquaredError(moments.n, sum));
  if (!candidate || !baseline) return unbounded;
  const spread = deltaMomentVariance(moments, [1 / (2 * candidate), -1 / (2 * baseline)]);
  return boundsAround(candidate - baseline, spread, normalQuantile(confidence));
}
