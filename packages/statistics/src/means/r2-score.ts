import { boundsAround, unbounded } from "../bounds.ts";
import { normalQuantile } from "../distributions/index.ts";
import type { Interval } from "../interval.ts";
import { requireConfidence } from "../require-confidence.ts";
import { deltaMomentVariance, type Moments, requireMoments } from "./moments.ts";
import { variance } from "./variance.ts";

/**
 * Share of the labels' variance that the model explains.
 *
 * Definition: 1 - sum e^2 / sum (y - mean y)^2; below 0 when the labels' mean would have been better. Undefined when
 * the labels do not vary or n < 2 (scikit-learn says 1 or 0 there).
 * Assumptions: labels vary in the test rows as in use: the same errors score lower where labels vary less.
 * Source: scikit-learn `r2_score`; the coefficient of determination.
 *
 * @example r2Score(4, 10, 30, 1) // 0.8
 */
export function r2Score(n: number, sumY: number, sumYY: number, sumSquaredErrors: number): number | undefined {
  const spread = variance(n, sumY, sumYY);
  return spread === undefined || spread === 0 ? undefined : 1 - sumSquaredErrors / (spread * (n - 1));
}

/**
 * Where the true R^2 lies. `moments` holds three values a row: label y, y^2, squared error.
 *
 * Definition: R^2 -/+ z(confidence) sqrt(g' S g / n) with the gradient of 1 - m3 / (m2 - m1^2) in the means m. No
 * bounds where R^2 is undefined.
 * Assumptions: independent rows whose labels are a sample too; heavy tails of labels or errors need many rows.
 * Source: van der Vaart (1998), "Asymptotic statistics", chapter 3.
 */
export function r2ScoreInterval(moments: Moments, confidence: number): Interval {
  requireConfidence("r2ScoreInterval", confidence);
  requireMoments("r2ScoreInterval", moments, 3);
  const [sumY = 0, sumYY = 0, sumErrors = 0] = moments.sums;
  const value = r2Score(moments.n, sumY, sumYY, sumErrors);
  if (value === undefined) return unbounded;
  const variance = deltaMomentVariance(moments, gradient(moments, sumErrors, [1]));
  return boundsAround(value, variance, normalQuantile(confidence));
}

/**
 * Where the true difference of two R^2 on the same rows lies (candidate - baseline). `moments` holds four values a row:
 * label y, y^2, the candidate's squared error, the baseline's.
 *
 * Definition and assumptions as `r2ScoreInterval`, with the gradient of (m4 - m3) / (m2 - m1^2).
 */
export function r2ScoreDifferenceInterval(moments: Moments, confidence: number): Interval {
  requireConfidence("r2ScoreDifferenceInterval", confidence);
  requireMoments("r2ScoreDifferenceInterval", moments, 4);
  const [sumY = 0, sumYY = 0, ofCandidate = 0, ofBaseline = 0] = moments.sums;
  const candidate = r2Score(moments.n, sumY, sumYY, ofCandidate);
  const baseline = r2Score(moments.n, sumY, sumYY, ofBaseline);
  if (candidate === undefined || baseline === undefined) return unbounded;
  const variance = deltaMomentVariance(moments, gradient(moments, ofCandidate - ofBaseline, [1, -1]));
  return boundsAround(candidate - baseline, variance, normalQuantile(confidence));
}

/** Gradient of -errors / (m2 - m1^2) in m1, m2 and the means of the squared errors, which count with these signs. */
function gradient({ n, sums }: Moments, errors: number, signs: readonly number[]): readonly number[] {
  const [m1, m2] = [(sums[0] ?? 0) / n, (sums[1] ?? 0) / n];
  const spread = m2 - m1 * m1;
  const toSpread = errors / n / spread ** 2;
  return [-2 * m1 * toSpread, toSpread, ...signs.map((sign) => -sign / spread)];
}
