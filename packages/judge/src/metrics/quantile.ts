import type { Known, NeedOf, Sample, Task } from "@tidegate/formats";
import { unavailable } from "@tidegate/formats";
import { quantileFromHistogram, quantileInterval } from "@tidegate/statistics";
import { betweenIndependent } from "./between-independent.ts";
import { groupOf, nameOf } from "./grouped.ts";
import { andThen, tooFew } from "./known.ts";
import type { At, Measured, Metric, MetricContext } from "./metric.ts";

/** A metric that is a percentile of a value of each row. */
export interface QuantileSpec {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly tasks: readonly Task[];
  readonly value: NeedOf<"histogram">["value"];
  readonly share: number;
  obstacle?(sample: Sample): string | undefined;
}

/** Makes a metric of a percentile, by order statistics; a bin counts as its upper edge. It is not compared with a baseline's rows. */
export function quantileMetric(spec: QuantileSpec): Metric {
  return {
    id: spec.id,
    ...(spec.aliases ? { aliases: spec.aliases } : {}),
    ...(spec.obstacle ? { obstacle: spec.obstacle } : {}),
    tasks: spec.tasks,
    higherIsBetter: false,
    family: "quantile",
    domain: [0, Infinity],
    needs: (context) => [histogramNeed(spec, context)],
    measure: (at) => measured(spec, at),
    between: betweenIndependent,
  };
}

function histogramNeed({ value }: QuantileSpec, { slices, part }: MetricContext): NeedOf<"histogram"> {
  return {
    kind: "histogram",
    value,
    system: "candidate",
    by_label: false,
    bins: "dyadic",
    slices: [...slices],
    ...(part === undefined ? {} : { part }),
  };
}

function measured(spec: QuantileSpec, at: At): Known<Measured> {
  return andThen(at.answers(histogramNeed(spec, at.context)), (answer) =>
    andThen(groupOf(answer, at.group), ({ bins, missing }) => {
      if (missing > 0 && !at.context.excludeUnanswered) {
        return unavailable("missing_ids", `${missing} rows of ${nameOf(at.group)} have no ${spec.value}`);
      }
      const value = quantileFromHistogram(bins, spec.share)?.upper;
      if (value === undefined) return tooFew(`${nameOf(at.group)} has no rows with a ${spec.value}`);
      const n = bins.reduce((sum, bin) => sum + bin.n, 0);
      const interval = (confidence: number) => quantileInterval(bins, spec.share, confidence);
      return {
        value: { value, n, estimate: { estimate: value, method: "order-statistics", paired: false, interval } },
      };
    }),
  );
}
