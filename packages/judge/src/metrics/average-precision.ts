import type { AnswerOf, Known, NeedOf } from "@tidegate/formats";
import { averagePrecision as areaOf } from "@tidegate/statistics";
import { groupOf } from "./grouped.ts";
import { andThen, tooFew } from "./known.ts";
import type { At, Measured, Metric, MetricContext } from "./metric.ts";
import { scoreObstacle } from "./score-obstacle.ts";

/** Area under precision against recall, from binned scores. It has no tested interval: gates on it are undecided. */
export const averagePrecision: Metric = {
  id: "average_precision",
  tasks: ["binary"],
  higherIsBetter: true,
  family: "auc",
  domain: [0, 1],
  obstacle: scoreObstacle,
  needs: (context) => [histogramNeed(context)],
  measure: (at) => andThen(at.answers(histogramNeed(at.context)), (answer) => measured(answer, at)),
};

function histogramNeed({ slices, part }: MetricContext): NeedOf<"histogram"> {
  return {
    kind: "histogram",
    value: "score",
    system: "candidate",
    by_label: true,
    bins: "dyadic",
    slices: [...slices],
    ...(part === undefined ? {} : { part }),
  };
}

function measured(answer: AnswerOf<"histogram">, { group }: At): Known<Measured> {
  const ofLabel = (label: number) =>
    groupOf({ groups: answer.groups.filter((part) => part.label === label), suppressed: answer.suppressed }, group);
  return andThen(ofLabel(0), (negatives) =>
    andThen(ofLabel(1), (positives) => {
      const edges = [...new Set([...negatives.bins, ...positives.bins].map(({ lower }) => lower))].sort(
        (a, b) => b - a,
      );
      const at = (bins: typeof negatives.bins, lower: number) => bins.find((bin) => bin.lower === lower)?.n ?? 0;
      const bins = edges.map((lower) => ({
        negatives: at(negatives.bins, lower),
        positives: at(positives.bins, lower),
      }));
      const value = areaOf(bins);
      const n = bins.reduce((sum, bin) => sum + bin.positives, 0);
      if (value === undefined || n === 0) return tooFew("average_precision needs positives");
      const interval = () => ({ lower: -Infinity, upper: Infinity });
      return { value: { value, n, estimate: { estimate: value, method: "none", paired: false, interval } } };
    }),
  );
}
