import {
  clusterMeanInterval,
  effectiveClusters,
  effectiveRows,
  meanInterval,
  pairedMeanDifferenceInterval,
  r2ScoreDifferenceInterval,
  r2ScoreInterval,
  rootMeanSquaredErrorDifferenceInterval,
  rootMeanSquaredErrorInterval,
  welchInterval,
} from "../../packages/statistics/src/index.ts";
import { ErrorCounter, type ErrorRate } from "./error-rates.ts";
import type { Draws } from "./random-draws.ts";

interface Law {
  readonly name: string;
  readonly mean: number;
  /** Mean of the square. */
  readonly square: number;
  draw(draws: Draws): number;
}

const exponential = (draws: Draws) => -Math.log(1 - draws.uniform());

const LAWS: readonly Law[] = [
  { name: "normal", mean: 0, square: 1, draw: (d) => d.normal() },
  { name: "exponential", mean: 1, square: 2, draw: exponential },
  { name: "lognormal", mean: Math.exp(0.5), square: Math.exp(2), draw: (d) => Math.exp(d.normal()) },
  zeroInflated(0.1),
  zeroInflated(0.01),
];

/** Squared errors of normal and of Laplace errors, as values of their own. */
const ERRORS: readonly Law[] = [
  { name: "normal errors", mean: 0, square: 1, draw: (d) => d.normal() },
  { name: "Laplace errors", mean: 0, square: 2, draw: (d) => (d.uniform() < 0.5 ? -1 : 1) * exponential(d) },
];

function zeroInflated(share: number): Law {
  return {
    name: `zero but ${share}`,
    mean: share,
    square: 2 * share,
    draw: (draws) => (draws.uniform() < share ? exponential(draws) : 0),
  };
}

const SIZES = [30, 100, 300, 1000, 3000, 10_000, 30_000];

export function meanErrorRates(draws: Draws, replicates: number): ErrorRate[] {
  return SIZES.flatMap((n) => {
    const times = n > 3000 ? Math.min(replicates, 2000) : replicates;
    return [
      ...LAWS.flatMap((law) => ofMeans(draws, times, n, law)),
      ...ERRORS.flatMap((law) => ofErrors(draws, times, n, law)),
    ];
  }).concat([10, 20, 30, 50, 100, 300, 1000].flatMap((clusters) => ofClusters(draws, replicates, clusters)));
}

/** One mean; a paired difference from a baseline that shares half of its values; two samples of sizes 3 : 1. */
function ofMeans(draws: Draws, replicates: number, n: number, law: Law): ErrorRate[] {
  const counter = (method: string) => new ErrorCounter(method, law.name, n);
  const [single, paired, welch] = [counter("mean"), counter("pairedMeanDifference"), counter("welch")];
  for (let r = 0; r < replicates; r++) {
    let [c, b, cc, bb, cb] = [0, 0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const x = law.draw(draws);
      // The baseline is twice as large on one row in five.
      const y = draws.uniform() < 0.2 ? 2 * x : x;
      c += x;
      b += y;
      cc += x * x;
      bb += y * y;
      cb += x * y;
    }
    let [s, ss] = [0, 0];
    const third = Math.ceil(n / 3);
    for (let i = 0; i < third; i++) {
      const x = law.draw(draws);
      s += x;
      ss += x * x;
    }
    const rows = law.mean === 0 ? n : effectiveRows(c, cc);
    single.add(meanInterval(n, c, cc, 0.95), law.mean, rows);
    const changed = law.mean === 0 ? n : Math.min(rows, effectiveRows(b, bb));
    paired.add(pairedMeanDifferenceInterval(n, c, b, cc, bb, cb, 0.95), -0.2 * law.mean, changed);
    const second = { n: third, sum: s, sumSquares: ss };
    const smaller = law.mean === 0 ? third : Math.min(rows, effectiveRows(s, ss));
    welch.add(welchInterval({ n, sum: c, sumSquares: cc }, second, 0.95), 0, smaller);
  }
  return [single, paired, welch].map((each) => each.rate());
}

/** Errors of two models: e, and 0.7 e + 0.6 f of the same size. Labels are normal with variance 4. */
function ofErrors(draws: Draws, replicates: number, n: number, law: Law): ErrorRate[] {
  const names = ["rootMeanSquaredError", "rootMeanSquaredErrorDifference", "r2Score", "r2ScoreDifference"];
  const counters = names.map((method) => new ErrorCounter(method, law.name, n));
  const root = Math.sqrt(law.square);
  const otherSquare = (0.49 + 0.36) * law.square;
  for (let r = 0; r < replicates; r++) {
    const sums = [0, 0, 0, 0];
    const products = sums.map(() => [0, 0, 0, 0]);
    for (let i = 0; i < n; i++) {
      const y = 2 * draws.normal();
      const e = law.draw(draws);
      const row = [y, y * y, e * e, (0.7 * e + 0.6 * law.draw(draws)) ** 2];
      for (let a = 0; a < 4; a++) {
        sums[a]! += row[a]!;
        for (let b = 0; b <= a; b++) products[a]![b]! += row[a]! * row[b]!;
      }
    }
    for (let a = 0; a < 4; a++) for (let b = a + 1; b < 4; b++) products[a]![b] = products[b]![a]!;
    const part = (indices: readonly number[]) => ({
      n,
      sums: indices.map((i) => sums[i]!),
      products: indices.map((i) => indices.map((j) => products[i]![j]!)),
    });
    const rows = effectiveRows(sums[2]!, products[2]![2]!);
    counters[0]!.add(rootMeanSquaredErrorInterval(n, sums[2]!, products[2]![2]!, 0.95), root, rows);
    const apart = root - Math.sqrt(otherSquare);
    counters[1]!.add(rootMeanSquaredErrorDifferenceInterval(part([2, 3]), 0.95), apart, rows);
    counters[2]!.add(r2ScoreInterval(part([0, 1, 2]), 0.95), 1 - law.square / 4, rows);
    counters[3]!.add(r2ScoreDifferenceInterval(part([0, 1, 2, 3]), 0.95), (otherSquare - law.square) / 4, rows);
  }
  return counters.map((each) => each.rate());
}

/** Clusters of unequal sizes (1 to about 60), whose rows share a third of their variance. */
function ofClusters(draws: Draws, replicates: number, clusters: number): ErrorRate[] {
  return ["equal", "unequal", "all or nothing, 0.7", "all or nothing, 0.95"].map((design) => {
    const counter = new ErrorCounter("clusterMean", design, clusters);
    const right = design.startsWith("all") ? Number(design.slice(-4)) : 0;
    for (let r = 0; r < replicates; r++) {
      const groups = Array.from({ length: clusters }, () => {
        const size = design === "equal" ? 5 : 1 + Math.floor(4 * Math.exp(draws.normal()));
        const total = size * Math.sqrt(1 / 3) * draws.normal() + Math.sqrt((size * 2) / 3) * draws.normal();
        const sumTotals = right > 0 ? size * (draws.uniform() < right ? 1 : 0) : total;
        return { size, clusters: 1, sumTotals, sumSquaredTotals: sumTotals ** 2 };
      });
      const criterion = right > 0 ? effectiveClusters(groups) : clusters;
      counter.add(clusterMeanInterval(groups, 0.95), right, criterion);
    }
    return counter.rate();
  });
}
