import type { AnswerOf, Chart } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import { curveNeeds } from "../plan/standard-needs.ts";
import type { Answers } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { binsOf, calibrationPoints, distribution, rocPoints, type ScoreBins, trapezoids } from "./curves.ts";

/** Curves and histograms of the scores of each system that has them. */
export function chartsOf({ sample }: Subject, answers: Answers): Chart[] {
  if (!isKnown(sample)) return [];
  const scored = curveNeeds(sample.value).flatMap((need) => {
    const answer = answers(need);
    const bins = isKnown(answer) ? overallBins(answer.value) : undefined;
    return bins ? [{ system: need.system, bins }] : [];
  });
  if (scored.length === 0) return [];
  const roc = scored.flatMap(({ system, bins }) => {
    const points = rocPoints(bins);
    return points.length > 0 ? [{ system, auc: trapezoids(points), points }] : [];
  });
  const calibration = scored.map(({ system, bins }) => ({ system, points: calibrationPoints(bins) }));
  return [
    ...(roc.length > 0 ? [{ kind: "roc" as const, series: roc }] : []),
    { kind: "calibration", series: calibration },
    ...scored.filter(({ system }) => system === "candidate").map(({ system, bins }) => distribution(system, bins)),
  ];
}

function overallBins({ groups }: AnswerOf<"histogram">): ScoreBins | undefined {
  const all = groups.filter(({ slice }) => slice === null);
  const [negatives, positives] = [0, 1].map((label) => all.find((group) => group.label === label));
  return negatives && positives ? binsOf(negatives.bins, positives.bins) : undefined;
}
