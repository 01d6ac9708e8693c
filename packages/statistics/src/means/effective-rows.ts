import type { ClusterSize } from "./cluster-mean-interval.ts";

/**
 * On how many rows a sum of values from 0 up really rests: as many equal values would have the same spread.
 *
 * Definition: (sum x)^2 / sum x^2, between 1 and n; 0 when all are 0. Losses of which 1 % are not 0 rest on less than 1
 * % of the rows, and their mean's interval is only as good as that many rows allow: `smallestReliableMean`.
 * Assumptions: values are not negative; for values of both signs it says nothing.
 * Source: Kish (1965), "Survey sampling", section 11.7, the effective sample size of weights.
 *
 * @example effectiveRows(10, 50) // 2
 */
export function effectiveRows(sum: number, sumSquares: number): number {
  return sumSquares === 0 ? 0 : sum ** 2 / sumSquares;
}

/**
 * The same of clusters and of what is left to 1, whichever is smaller: the clusters that a share of rows rests on.
 *
 * Definition: the smaller of the effective number of totals T and of m - T, m the rows of a cluster. Assumptions:
 * values lie between 0 and 1, as right or wrong answers do.
 */
export function effectiveClusters(sizes: readonly ClusterSize[]): number {
  const [totals, squares, rest, restSquares] = [0, 0, 0, 0].map((_, which) =>
    sizes.reduce((sum, size) => sum + (powers(size)[which] ?? 0), 0),
  );
  return Math.min(effectiveRows(totals ?? 0, squares ?? 0), effectiveRows(rest ?? 0, restSquares ?? 0));
}

/** Sum and sum of squares of the totals, then of what is left of the rows. */
function powers({ size, clusters, sumTotals, sumSquaredTotals }: ClusterSize): readonly number[] {
  const rows = size * clusters;
  return [sumTotals, sumSquaredTotals, rows - sumTotals, size * rows - 2 * size * sumTotals + sumSquaredTotals];
}
