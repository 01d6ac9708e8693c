import type { Chart } from "@tidegate/formats";
import { clopperPearson } from "@tidegate/statistics";

interface Bin {
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
}

/** How many negatives and positives have a score in each bin, from low to high. */
export type ScoreBins = readonly {
  readonly lower: number;
  readonly upper: number;
  readonly negatives: number;
  readonly positives: number;
}[];

/** Joins the two classes' bins. */
export function binsOf(negatives: readonly Bin[], positives: readonly Bin[]): ScoreBins {
  const edges = new Map([...negatives, ...positives].map(({ lower, upper }) => [lower, upper]));
  const at = (bins: readonly Bin[], lower: number) => bins.find((bin) => bin.lower === lower)?.n ?? 0;
  return [...edges]
    .sort(([a], [b]) => a - b)
    .map(([lower, upper]) => ({ lower, upper, negatives: at(negatives, lower), positives: at(positives, lower) }));
}

/** False and true positive rates as the cut falls from above all scores; none when a class is missing. */
export function rocPoints(bins: ScoreBins): [number, number][] {
  const [p, n] = [total(bins, "positives"), total(bins, "negatives")];
  if (p === 0 || n === 0) return [];
  let [tp, fp] = [0, 0];
  const points: [number, number][] = [[0, 0]];
  for (const bin of [...bins].reverse()) {
    tp += bin.positives;
    fp += bin.negatives;
    points.push([fp / n, tp / p]);
  }
  return points.length <= 200 ? points : points.filter((_, i) => i === points.length - 1 || i % 2 === 0);
}

/** The area under a curve of straight lines. */
export function trapezoids(points: readonly (readonly [number, number])[]): number {
  return points.slice(1).reduce((area, [x, y], i) => {
    const [x0, y0] = points[i] ?? [0, 0];
    return area + ((x - x0) * (y + y0)) / 2;
  }, 0);
}

type CalibrationPoint = Extract<Chart, { kind: "calibration" }>["series"][number]["points"][number];

/** Per twentieth of the scores' range, the share of positives with its exact two-sided 90 % interval. */
export function calibrationPoints(bins: ScoreBins): CalibrationPoint[] {
  return merged(bins, 20).flatMap(({ lower, upper, negatives, positives }) => {
    const n = negatives + positives;
    if (n === 0) return [];
    return [{ score: (lower + upper) / 2, observed: positives / n, n, ...clopperPearson(positives, n, 0.95) }];
  });
}

/** How many rows of each class have a score in each fortieth of the range. */
export function distribution(system: string, bins: ScoreBins): Extract<Chart, { kind: "distribution" }> {
  const wide = merged(bins, 40);
  return {
    kind: "distribution",
    system,
    value: "score",
    edges: [0, ...wide.map(({ upper }) => upper)],
    series: [
      { label: "negative", counts: wide.map(({ negatives }) => negatives) },
      { label: "positive", counts: wide.map(({ positives }) => positives) },
    ],
  };
}

/** The bins put together into so many of equal width from 0 to 1. */
function merged(bins: ScoreBins, count: number): ScoreBins {
  return Array.from({ length: count }, (_, i) => {
    const own = bins.filter((bin) => Math.min(count - 1, Math.floor(((bin.lower + bin.upper) / 2) * count)) === i);
    return {
      lower: i / count,
      upper: (i + 1) / count,
      negatives: total(own, "negatives"),
      positives: total(own, "positives"),
    };
  });
}

function total(bins: ScoreBins, side: "negatives" | "positives"): number {
  return bins.reduce((sum, bin) => sum + bin[side], 0);
}
