import type { AnswerOf, Known, NeedOf, RowValue } from "@tidegate/formats";
import { clusterMean, clusterMeanInterval, MINIMUM_CLUSTERS } from "@tidegate/statistics";
import { clusterSupport } from "./cluster-support.ts";
import type { Estimate } from "./estimate.ts";
import { groupOf, nameOf } from "./grouped.ts";
import { andThen, tooFew } from "./known.ts";
import type { At, MetricContext } from "./metric.ts";

/** The value whose cluster totals are asked for, of which rows, and what it is compared with. */
export interface Clustered {
  readonly value: RowValue["value"];
  readonly label?: "positive" | "negative";
}

/** The need for cluster totals of a value, or of its difference from a baseline's. */
export function clustersNeed(
  { value, label }: Clustered,
  { slices, part }: MetricContext,
  baseline?: string,
): NeedOf<"clusters"> {
  return {
    kind: "clusters",
    value: { value, system: "candidate" },
    ...(baseline === undefined ? {} : { minus: { value, system: baseline } }),
    ...(label === undefined ? {} : { label }),
    slices: [...slices],
    ...(part === undefined ? {} : { part }),
  };
}

/** A mean, or a mean paired difference, of rows that come in clusters (CR2); undecided with few clusters. */
export function clusteredEstimate(of: Clustered, at: At, baseline?: string): Known<Estimate> {
  const answer: Known<AnswerOf<"clusters">> = at.answers(clustersNeed(of, at.context, baseline));
  return andThen(answer, (value) =>
    andThen(groupOf(value, at.group), ({ sizes }) => {
      const scale = 2 ** value.exponent;
      const real = sizes.map(({ size, clusters, sum, sum_squares }) => ({
        size,
        clusters,
        sumTotals: Number(sum) * scale,
        sumSquaredTotals: Number(sum_squares) * scale * scale,
      }));
      const fit = clusterMean(real);
      if (!fit || fit.clusters < MINIMUM_CLUSTERS) {
        return tooFew(`${nameOf(at.group)} has ${fit?.clusters ?? 0} clusters; ${MINIMUM_CLUSTERS} are needed`);
      }
      const interval = (confidence: number) => clusterMeanInterval(real, confidence);
      const paired = baseline !== undefined;
      const support = clusterSupport({ share: isShare(of), paired }, real);
      return { value: { estimate: fit.mean, method: "cr2", paired, support, interval } };
    }),
  );
}

/** Whether the value is 0 or 1 on each row. */
function isShare({ value }: Clustered): boolean {
  return value === "correct" || value === "selected";
}
