import type { RowValue } from "@tidegate/formats";
import { r2Score, r2ScoreDifferenceInterval, r2ScoreInterval } from "@tidegate/statistics";
import { betweenIndependent } from "./between-independent.ts";
import { andThen, tooFew } from "./known.ts";
import { meanSupport } from "./mean-support.ts";
import type { Metric } from "./metric.ts";
import { momentsNeed, sumsAt } from "./moments.ts";

const ofLabel: readonly RowValue[] = [{ value: "label" }, { value: "squared_label" }];
const errors = (...systems: string[]): RowValue[] => [
  ...ofLabel,
  ...systems.map((system): RowValue => ({ value: "squared_error", system })),
];

/** The share of the label's variance that the prediction explains. */
export const r2: Metric = {
  id: "r2",
  aliases: ["r2_score"],
  tasks: ["regression"],
  higherIsBetter: true,
  family: "smooth",
  domain: [-Infinity, 1],
  needs: (context, baseline) => [
    momentsNeed(context, errors("candidate", ...(baseline === undefined ? [] : [baseline]))),
  ],
  measure: (at) =>
    andThen(sumsAt(at, errors("candidate")), (sums) => {
      const { n } = sums;
      const [y = 0, yy = 0, squared = 0] = sums.sums;
      const value = r2Score(n, y, yy, squared);
      if (value === undefined) return tooFew("r2 needs labels that differ");
      const interval = (confidence: number) => r2ScoreInterval(sums, confidence);
      const support = meanSupport("r2Score", [squared, sums.products[2]?.[2] ?? 0]);
      return { value: { value, n, estimate: { estimate: value, method: "delta", paired: false, support, interval } } };
    }),
  compare: (at, baseline) =>
    andThen(sumsAt(at, errors("candidate", baseline)), (sums) => {
      const { n } = sums;
      const [y = 0, yy = 0, one = 0, two = 0] = sums.sums;
      const [candidate, other] = [r2Score(n, y, yy, one), r2Score(n, y, yy, two)];
      if (candidate === undefined || other === undefined) return tooFew("r2 needs labels that differ");
      const interval = (confidence: number) => r2ScoreDifferenceInterval(sums, confidence);
      const support = meanSupport("r2ScoreDifference", [one, sums.products[2]?.[2] ?? 0]);
      return {
        value: {
          candidate: { value: candidate, n },
          baseline: { value: other, n },
          n,
          difference: { estimate: candidate - other, method: "delta", paired: true, support, interval },
          ratio: tooFew("r2 can be negative, so it has no ratio; use margin instead of relative_margin"),
        },
      };
    }),
  between: betweenIndependent,
};
