import type { RowValue, Sample, Task } from "@tidegate/formats";
import { meanInterval, pairedMeanDifferenceInterval } from "@tidegate/statistics";
import { betweenIndependent } from "./between-independent.ts";
import type { Estimate } from "./estimate.ts";
import { andThen } from "./known.ts";
import { meanSupport, signedSupport } from "./mean-support.ts";
import type { Compared, Measured, Metric } from "./metric.ts";
import { momentsNeed, type Sums, sumsAt } from "./moments.ts";
import { pairedMeanRatio } from "./paired-mean-ratio.ts";

/** A metric that is the mean of a value of each row. */
export interface MeanSpec {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly tasks: readonly Task[];
  readonly higherIsBetter: boolean;
  readonly value: RowValue["value"];
  readonly domain?: readonly [number, number];
  /** The value can be below zero: its effective rows say nothing, and its mean is best at 0. */
  readonly signed?: boolean;
  obstacle?(sample: Sample): string | undefined;
}

/** Makes a metric of a mean: Student's t on rows, paired by row. */
export function meanMetric(spec: MeanSpec): Metric {
  const of = (system: string): RowValue => ({ value: spec.value, system });
  return {
    id: spec.id,
    ...(spec.aliases ? { aliases: spec.aliases } : {}),
    ...(spec.obstacle ? { obstacle: spec.obstacle } : {}),
    tasks: spec.tasks,
    higherIsBetter: spec.higherIsBetter,
    ...(spec.signed ? { bestInTheMiddle: true } : {}),
    family: "mean",
    domain: spec.domain ?? [0, Infinity],
    needs: (context, baseline) => [
      momentsNeed(context, [of("candidate"), ...(baseline === undefined ? [] : [of(baseline)])]),
    ],
    measure: (at) => andThen(sumsAt(at, [of("candidate")]), (sums) => ({ value: oneMean(sums, spec.signed) })),
    compare: (at, baseline) =>
      andThen(sumsAt(at, [of("candidate"), of(baseline)]), (sums) => ({ value: twoMeans(sums, spec.signed) })),
    between: betweenIndependent,
  };
}

/** A mean with its bounds. */
export function oneMean({ n, sums: [sum = 0], products: [[squares = 0] = []] }: Sums, signed = false): Measured {
  const estimate: Estimate = {
    estimate: sum / n,
    method: "t",
    paired: false,
    support: signed ? signedSupport(n) : meanSupport("mean", [sum, squares]),
    interval: (confidence) => meanInterval(n, sum, squares, confidence),
  };
  return { value: sum / n, n, estimate };
}

function twoMeans(sums: Sums, signed = false): Compared {
  const { n } = sums;
  const [c = 0, b = 0] = sums.sums;
  const [[cc = 0] = [], [cb = 0, bb = 0] = []] = sums.products;
  return {
    candidate: { value: c / n, n },
    baseline: { value: b / n, n },
    n,
    difference: {
      estimate: (c - b) / n,
      method: "t",
      paired: true,
      support: signed ? signedSupport(n) : meanSupport("pairedMeanDifference", [c, cc], [b, bb]),
      interval: (confidence) => pairedMeanDifferenceInterval(n, c, b, cc, bb, cb, confidence),
    },
    ratio: pairedMeanRatio(sums),
  };
}
