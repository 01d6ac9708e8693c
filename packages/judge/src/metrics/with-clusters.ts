import type { Known } from "@tidegate/formats";
import { betweenIndependent } from "./between-independent.ts";
import { type Clustered, clusteredEstimate, clustersNeed } from "./clusters.ts";
import { complement, type Estimate, negated } from "./estimate.ts";
import { andThen, tooFew } from "./known.ts";
import type { At, Compared, Measured, Metric } from "./metric.ts";

/** A clustered value, and whether the metric is what it leaves to one (a false negative rate from a true positive rate). */
export interface ClusteredMetric extends Clustered {
  readonly complement?: boolean;
}

/**
 * The same metric, with bounds that hold when rows come in clusters: where the policy names a cluster column, figures
 * stay those of the rows, and the bounds come from cluster totals.
 */
export function withClusters(metric: Metric, of: ClusteredMetric): Metric {
  const isClustered = ({ context }: Pick<At, "context">) => context.sample.test.cluster !== undefined;
  const { compare } = metric;
  return {
    ...metric,
    needs: (context, baseline) => [
      ...metric.needs(context, baseline),
      ...(isClustered({ context }) ? [clustersNeed(of, context, baseline)] : []),
    ],
    measure: (at) =>
      isClustered(at) ? clustered(metric.measure(at), clusteredEstimate(of, at), of) : metric.measure(at),
    ...(compare && {
      compare: (at: At, baseline: string) =>
        isClustered(at)
          ? comparedClusters(compare(at, baseline), clusteredEstimate(of, at, baseline), of)
          : compare(at, baseline),
    }),
    between: (first, second) =>
      first.estimate.method === "cr2"
        ? betweenIndependent(first, second)
        : (metric.between?.(first, second) ?? betweenIndependent(first, second)),
  };
}

function clustered(measured: Known<Measured>, bounds: Known<Estimate>, of: ClusteredMetric): Known<Measured> {
  return andThen(measured, ({ value, n }) =>
    andThen(bounds, (estimate) => ({ value: { value, n, estimate: of.complement ? complement(estimate) : estimate } })),
  );
}

function comparedClusters(compared: Known<Compared>, bounds: Known<Estimate>, of: ClusteredMetric): Known<Compared> {
  return andThen(compared, ({ candidate, baseline, n }) =>
    andThen(bounds, (estimate) => ({
      value: {
        candidate,
        baseline,
        n,
        difference: of.complement ? negated(estimate) : estimate,
        ratio: tooFew("a ratio of clustered rows has no tested method; use margin instead of relative_margin"),
      },
    })),
  );
}
