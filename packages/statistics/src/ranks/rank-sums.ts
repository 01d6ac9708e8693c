/** An integer that may exceed 2^53; a plain number must be a safe integer, so that nothing was lost before. */
export type WholeNumber = number | bigint;

/**
 * Sums over the rows of one class of their doubled mid-rank placements among the rows of the other class.
 *
 * A positive's doubled placement is 2 * (negatives with a lower score) + (negatives with the same score); a negative's
 * is likewise 2 * (positives with a higher score) + (ties). Counting a negative the
 * other way round changes no area and no variance, only `effectivePlacements`.
 */
export interface PlacementSums {
  readonly n: number;
  readonly sum: WholeNumber;
  readonly sumSquares: WholeNumber;
  readonly baselineSum?: WholeNumber;
  readonly baselineSumSquares?: WholeNumber;
  /** Sum of the product of the candidate's and the baseline's doubled placement of the same row. */
  readonly cross?: WholeNumber;
}

/** What the area under the ROC curve and its variance need, of one model or of two on the same rows. */
export interface RankSums {
  readonly positives: PlacementSums;
  readonly negatives: PlacementSums;
}

/** Which two models a covariance is taken of: one with itself, or the pair. */
export type RankPair = "candidate" | "baseline" | "both";

/** The whole number as a bigint; RangeError when it is missing, negative, or was a number beyond 2^53. */
export function wholeNumber(caller: string, name: string, value: WholeNumber | undefined): bigint {
  if (typeof value === "bigint" && value >= 0n) return value;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return BigInt(value);
  throw new RangeError(`${caller} requires ${name} as a whole number, a bigint beyond 2^53; got ${value}`);
}
