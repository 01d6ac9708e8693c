import type { RowValue } from "@tidegate/formats";
import { rootMeanSquaredErrorDifferenceInterval, rootMeanSquaredErrorInterval } from "@tidegate/statistics";
import { betweenIndependent } from "./between-independent.ts";
import { mapped } from "./estimate.ts";
import { andThen } from "./known.ts";
import { meanSupport, type Squared } from "./mean-support.ts";
import type { Metric } from "./metric.ts";
import { momentsNeed, sumsAt } from "./moments.ts";
import { pairedMeanRatio } from "./paired-mean-ratio.ts";

const of = (system: string): RowValue => ({ value: "squared_error", system });

/** The root of the mean squared distance of prediction and label. */
export const rootMeanSquaredError: Metric = {
  id: "root_mean_squared_error",
  aliases: ["rmse"],
  tasks: ["regression"],
  higherIsBetter: false,
  family: "mean",
  domain: [0, Infinity],
  needs: (context, baseline) => [
    momentsNeed(context, [of("candidate"), ...(baseline === undefined ? [] : [of(baseline)])]),
  ],
  measure: (at) =>
    andThen(sumsAt(at, [of("candidate")]), ({ n, sums: [sum = 0], products: [[squares = 0] = []] }) => {
      const value = Math.sqrt(sum / n);
      const interval = (confidence: number) => rootMeanSquaredErrorInterval(n, sum, squares, confidence);
      return {
        value: {
          value,
          n,
          estimate: {
            estimate: value,
            method: "delta",
            paired: false,
            support: meanSupport("rootMeanSquaredError", [sum, squares]),
            interval,
          },
        },
      };
    }),
  compare: (at, baseline) =>
    andThen(sumsAt(at, [of("candidate"), of(baseline)]), (sums) => {
      const { n } = sums;
      const [candidate = 0, other = 0] = sums.sums.map((sum) => Math.sqrt(sum / n));
      const interval = (confidence: number) => rootMeanSquaredErrorDifferenceInterval(sums, confidence);
      const ratio = pairedMeanRatio(sums);
      const squares = sums.sums.map((sum, i): Squared => [sum, sums.products[i]?.[i] ?? 0]);
      const support = meanSupport("rootMeanSquaredErrorDifference", ...squares);
      return {
        value: {
          candidate: { value: candidate, n },
          baseline: { value: other, n },
          n,
          difference: { estimate: candidate - other, method: "delta", paired: true, support, interval },
          ratio: andThen(ratio, (squared) => ({ value: mapped(squared, Math.sqrt) })),
        },
      };
    }),
  between: betweenIndependent,
};
