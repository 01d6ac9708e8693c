import {
  delongDifferenceInterval,
  delongInterval,
  delongUnpairedDifferenceInterval,
  effectivePlacements,
  normalCdf,
  normalQuantile,
  type PlacementSums,
  type RankSums,
  rocAucInterval,
} from "../../packages/statistics/src/index.ts";
import { ErrorCounter, type ErrorRate } from "./error-rates.ts";
import type { Draws } from "./random-draws.ts";

/** Doubled placements of `own` among `others`: twice those that it beats and once its ties; `sign` -1 turns the order. */
function placements(own: Float64Array, others: Float64Array, sign: number): Float64Array {
  const sorted = others.map((x) => sign * x).sort();
  const n = sorted.length;
  const count = (x: number, orEqual: boolean) => {
    let [low, high] = [0, n];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < x || (orEqual && sorted[middle] === x)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return own.map((x) => count(sign * x, false) + count(sign * x, true));
}

function placementSums(candidate: Float64Array, baseline: Float64Array): PlacementSums {
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const one = candidate.map(() => 1);
  return {
    n: candidate.length,
    sum: dot(candidate, one),
    sumSquares: dot(candidate, candidate),
    baselineSum: dot(baseline, one),
    baselineSumSquares: dot(baseline, baseline),
    cross: dot(candidate, baseline),
  };
}

interface Pair {
  readonly candidate: Float64Array;
  readonly baseline: Float64Array;
}

/** Normal scores of two models of correlation rho, shifted by their separations; rounded to `levels` a unit if given. */
function scores(draws: Draws, n: number, shift: readonly [number, number], rho: number, levels: number): Pair {
  const [candidate, baseline] = [new Float64Array(n), new Float64Array(n)];
  const round = (x: number) => (levels === 0 ? x : Math.round(x * levels) / levels);
  for (let i = 0; i < n; i++) {
    const common = draws.normal();
    candidate[i] = round(shift[0] + common);
    baseline[i] = round(shift[1] + rho * common + Math.sqrt(1 - rho * rho) * draws.normal());
  }
  return { candidate, baseline };
}

function rankSums(positives: Pair, negatives: Pair): RankSums {
  const of = (own: Pair, others: Pair, sign: number) =>
    placementSums(placements(own.candidate, others.candidate, sign), placements(own.baseline, others.baseline, sign));
  return { positives: of(positives, negatives, 1), negatives: of(negatives, positives, -1) };
}

/** Area of two unit normals at this distance, on the grid that rounding leaves, a tie counting one half. */
function trueArea(shift: number, levels: number): number {
  if (levels === 0) return normalCdf(shift / Math.SQRT2);
  const mass = (mean: number, k: number) => normalCdf((k + 0.5) / levels - mean) - normalCdf((k - 0.5) / levels - mean);
  let [area, below] = [0, 0];
  for (let k = -12 * levels; k <= 12 * levels; k++) {
    const negative = mass(0, k);
    area += mass(shift, k) * (below + negative / 2);
    below += negative;
  }
  return area;
}

/** Area of the candidate, of the baseline, correlation, levels. */
const AREAS = [
  [0.7, 0.7, 0.8, 0],
  [0.9, 0.91, 0.95, 0],
  [0.97, 0.96, 0.8, 0],
  [0.99, 0.99, 0.95, 0],
  [0.9, 0.88, 0.8, 3],
] as const;

const SAMPLES = [
  [30, 0.5],
  [100, 0.5],
  [100, 0.1],
  [300, 0.5],
  [300, 0.1],
  [1000, 0.5],
  [1000, 0.1],
  [1000, 0.03],
  [1000, 0.01],
  [3000, 0.1],
  [3000, 0.01],
  [10_000, 0.01],
] as const;

export function rankErrorRates(draws: Draws, replicates: number): ErrorRate[] {
  return SAMPLES.flatMap(([n, prevalence]) =>
    AREAS.flatMap(([candidate, baseline, rho, levels]) =>
      study(draws, replicates, n, prevalence, [candidate, baseline], rho, levels),
    ),
  );
}

function study(
  draws: Draws,
  replicates: number,
  n: number,
  prevalence: number,
  areas: readonly [number, number],
  rho: number,
  levels: number,
): ErrorRate[] {
  const shift = areas.map((area) => Math.SQRT2 * normalQuantile(area)) as [number, number];
  const [one, two] = shift.map((x) => trueArea(x, levels)) as [number, number];
  const design = `areas ${areas.join(" and ")}, correlation ${rho}, prevalence ${prevalence}, levels ${levels}`;
  const counter = (method: string) => new ErrorCounter(method, design, n);
  const [single, paired, unpaired] = [
    counter("delong"),
    counter("delongDifference"),
    counter("delongUnpairedDifference"),
  ];
  const always = counter("rocAuc");
  const positives = Math.round(n * prevalence);
  const sample = () =>
    rankSums(scores(draws, positives, shift, rho, levels), scores(draws, n - positives, [0, 0], rho, levels));
  for (let i = 0; i < replicates; i++) {
    const sums = sample();
    const [own, base] = [effectivePlacements(sums), effectivePlacements(sums, "baseline")];
    always.add(rocAucInterval(sums, 0.95), one, own);
    single.add(delongInterval(sums, 0.95), one, own);
    paired.add(delongDifferenceInterval(sums, 0.95), one - two, Math.min(own, base));
    if (n <= 1000) {
      const other = sample();
      unpaired.add(
        delongUnpairedDifferenceInterval(sums, other, 0.95, ["candidate", "baseline"]),
        one - two,
        Math.min(own, effectivePlacements(other, "baseline")),
      );
    }
  }
  return [single, always, paired, ...(n <= 1000 ? [unpaired] : [])].map((each) => each.rate());
}
