import { boundsAround, unbounded } from "../bounds.ts";
import { studentTQuantile } from "../distributions/index.ts";
import type { Interval } from "../interval.ts";
import { requireCount } from "../metrics/require-count.ts";
import { requireConfidence } from "../require-confidence.ts";

/** All clusters of one size: how many, and the sum and the sum of squares of their totals. */
export interface ClusterSize {
  readonly size: number;
  readonly clusters: number;
  readonly sumTotals: number;
  readonly sumSquaredTotals: number;
}

/** The fewest clusters from which a claim may be decided: below, the variance of clusters is guesswork. */
export const MINIMUM_CLUSTERS = 20;

/** The mean over clusters' rows, its CR2 variance, and the Bell-McCaffrey degrees of freedom. */
export interface ClusterMean {
  readonly mean: number;
  readonly variance: number;
  readonly degreesOfFreedom: number;
  readonly clusters: number;
}

/**
 * Where the true mean lies when rows come in clusters (households, sessions) whose rows resemble each other.
 *
 * The mean is that of all rows. Its variance is taken between cluster totals, corrected for the mean having been fitted
 * to the same clusters (CR2), and t has the degrees of freedom that match the variance of that variance.
 *
 * Definition, with m_g rows and total T_g in cluster g, n = sum m_g, mean = sum T_g / n:
 * V = sum (T_g - m_g mean)^2 / (1 - m_g / n) / n^2,
 * df = n^2 / (sum m_g^2 + ((sum a_g)^2 - sum a_g^2) / n^2), a_g = m_g^2 / (1 - m_g / n);
 * this is CR2 of a regression on a constant under a working model of independent rows. Clusters of one size need only
 * the sums of their totals and squared totals. No bounds for fewer than two clusters or totals without spread.
 * Assumptions: clusters are independent. Undecided below `MINIMUM_CLUSTERS`; also then a few giant clusters among many
 * small ones leave few degrees of freedom, which widens the interval as it should.
 * Source: Bell and McCaffrey (2002), "Bias reduction in standard errors for linear regression with multi-stage
 * samples"; Imbens and Kolesar (2016), "Robust standard errors in small samples".
 *
 * @example clusterMeanInterval([{ size: 1, clusters: 4, sumTotals: 10, sumSquaredTotals: 30 }], 0.95)
 * // as meanInterval(4, 10, 30, 0.95)
 */
export function clusterMeanInterval(sizes: readonly ClusterSize[], confidence: number): Interval {
  requireConfidence("clusterMeanInterval", confidence);
  const fit = clusterMean(sizes);
  if (fit === undefined) return unbounded;
  return boundsAround(fit.mean, fit.variance, studentTQuantile(confidence, fit.degreesOfFreedom));
}

/** The parts of `clusterMeanInterval`; undefined for fewer than two clusters. */
export function clusterMean(sizes: readonly ClusterSize[]): ClusterMean | undefined {
  let [clusters, n, total] = [0, 0, 0];
  for (const { size, clusters: count, sumTotals } of sizes) {
    requireCount("clusterMean", "size", size);
    requireCount("clusterMean", "clusters", count);
    clusters += count;
    n += size * count;
    total += sumTotals;
  }
  const filled = sizes.filter(({ size, clusters: count }) => size > 0 && count > 0);
  if (n === 0 || filled.reduce((sum, group) => sum + group.clusters, 0) < 2) return undefined;
  const mean = total / n;
  return { mean, variance: cr2(filled, n, mean), degreesOfFreedom: bellMcCaffrey(filled, n), clusters };
}

function cr2(sizes: readonly ClusterSize[], n: number, mean: number): number {
  let sum = 0;
  for (const { size, clusters, sumTotals, sumSquaredTotals } of sizes) {
    const expected = size * mean;
    const squares = sumSquaredTotals - 2 * expected * sumTotals + clusters * expected * expected;
    sum += Math.max(0, squares) / (1 - size / n);
  }
  return sum / n / n;
}

function bellMcCaffrey(sizes: readonly ClusterSize[], n: number): number {
  let [squaredSizes, sumA, sumSquaredA] = [0, 0, 0];
  for (const { size, clusters } of sizes) {
    const a = size ** 2 / (1 - size / n);
    squaredSizes += clusters * size ** 2;
    sumA += clusters * a;
    sumSquaredA += clusters * a * a;
  }
  return n ** 2 / (squaredSizes + (sumA ** 2 - sumSquaredA) / n ** 2);
}
