import { type ClusterSize, effectiveClusters, effectiveRows, smallestReliableMean } from "@tidegate/statistics";
import type { Support } from "./estimate.ts";

/** What is a mean over clusters: a share of rows, or a value of any size; of one system, or the difference of two. */
export interface ClusteredKind {
  readonly share: boolean;
  readonly paired: boolean;
}

/**
 * On how many clusters a clustered mean rests, and from how many on CR2 holds. The calibration table knows shares of one
 * system; the others are what simulation showed (20 to 1,000 clusters of 1 to about 60 rows that resemble each other):
 *
 * - difference of shares: clusters' worth of disagreement. At 95 % wrong in up to 25 % of cases where only few clusters
 *   differ, from 50 on in at most 6 %; at 99.9 % from 5 on in at most 1 %.
 * - means of values from 0 up: effective clusters as effective rows are. At 95 % still wrong in 7 % from 200 on; at
 *   99.9 % from 10 on in at most 3 %.
 * - difference of such means: never claimed at 95 %, where it errs in up to 25 %. At 99.9 % it errs in at most 5.5 %
 *   where (sum T)^2 / sum T^2 of the differences is at least 20: on no fewer clusters does it rest. A difference near
 *   zero does not show that; then from 60 clusters on it errs in at most 6 % if one row in twenty differs or more. It
 *   misleads (up to 12 %) where fewer do.
 */
export function clusterSupport({ share, paired }: ClusteredKind, sizes: readonly ClusterSize[]): Support {
  if (share && !paired) {
    const need = smallestReliableMean.clusterMean.atLeast;
    return { of: "effective clusters", have: effectiveClusters(sizes), need };
  }
  if (share) return { of: "clusters' worth of disagreement", have: disagreement(sizes), need: 50, floor: 5 };
  if (!paired) {
    const have = effectiveRows(total(sizes, "sumTotals"), total(sizes, "sumSquaredTotals"));
    return { of: "effective clusters", have, need: smallestReliableMean.mean.atLeast, floor: 10 };
  }
  const net = effectiveRows(total(sizes, "sumTotals"), total(sizes, "sumSquaredTotals"));
  const never = Number.POSITIVE_INFINITY;
  if (net >= 20) return { of: "effective clusters", have: net, need: never, floor: 20 };
  return { of: "clusters", have: total(sizes, "clusters"), need: never, floor: 60 };
}

/** The summed squares of the clusters' net disagreements, in clusters of the size that a row's cluster has on average. */
function disagreement(sizes: readonly ClusterSize[]): number {
  const rows = sizes.reduce((sum, { size, clusters }) => sum + size * clusters, 0);
  const usual = sizes.reduce((sum, { size, clusters }) => sum + size * size * clusters, 0) / rows;
  return total(sizes, "sumSquaredTotals") / usual ** 2;
}

function total(sizes: readonly ClusterSize[], of: "clusters" | "sumTotals" | "sumSquaredTotals"): number {
  return sizes.reduce((sum, size) => sum + size[of], 0);
}
