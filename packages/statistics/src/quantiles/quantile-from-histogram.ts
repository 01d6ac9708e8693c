import type { Interval } from "../interval.ts";
import { requireCount } from "../metrics/require-count.ts";
import { quantileRanks } from "./quantile-ranks.ts";

/** Rows whose value lies from `lower` to `upper` (equal for an exact value). Bins go from low to high. */
export interface HistogramBin {
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
}

/** The narrowest range that the bins give for a value. */
export interface ValueRange {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The q-quantile of binned values: the bin that holds it.
 *
 * Definition: the bin of rank ceil(q n), the inverse of the empirical distribution function (type 1 of Hyndman and Fan,
 * numpy's `inverted_cdf`; the usual default, type 7, interpolates and may name a value that nobody had). Undefined
 * without rows.
 * Assumptions: bins are in order. The answer is as exact as its bin is narrow, and says so.
 * Source: Hyndman and Fan (1996), "Sample quantiles in statistical packages".
 *
 * @example quantileFromHistogram([{ lower: 1, upper: 1, n: 3 }, { lower: 5, upper: 6, n: 1 }], 0.95) // 5 to 6
 */
export function quantileFromHistogram(bins: readonly HistogramBin[], q: number): ValueRange | undefined {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`quantileFromHistogram requires 0 <= q <= 1; got ${q}`);
  const n = rows(bins);
  // q n may miss a whole number by rounding: 0.07 * 100 is just above 7.
  const rank = Math.ceil(q * n - n * Number.EPSILON);
  return n === 0 ? undefined : atRank(bins, Math.max(1, rank));
}

/**
 * Where the true q-quantile lies: the outer edges of the bins that hold the ranks of `quantileRanks`.
 *
 * A bound that n does not allow is infinite. Assumptions and source as `quantileRanks`; bins only widen it.
 */
export function quantileInterval(bins: readonly HistogramBin[], q: number, confidence: number): Interval {
  const { lower, upper } = quantileRanks(rows(bins), q, confidence);
  return {
    lower: (lower === undefined ? undefined : atRank(bins, lower)?.lower) ?? Number.NEGATIVE_INFINITY,
    upper: (upper === undefined ? undefined : atRank(bins, upper)?.upper) ?? Number.POSITIVE_INFINITY,
  };
}

function rows(bins: readonly HistogramBin[]): number {
  let n = 0;
  for (const bin of bins) {
    requireCount("quantileFromHistogram", "n", bin.n);
    n += bin.n;
  }
  return n;
}

function atRank(bins: readonly HistogramBin[], rank: number): ValueRange | undefined {
  let below = 0;
  for (const { lower, upper, n } of bins) {
    below += n;
    if (below >= rank) return { lower, upper };
  }
  return undefined;
}
