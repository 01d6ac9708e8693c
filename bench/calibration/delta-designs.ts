import {
  binarySmoothMetrics,
  deltaDifferenceInterval,
  deltaInterval,
  deltaUnpairedDifferenceInterval,
  multiclassSmoothMetrics,
  type OutcomeCell,
  type SmoothMetric,
  smallestDenominator,
} from "../../packages/statistics/src/index.ts";
import { ErrorCounter, type ErrorRate } from "./error-rates.ts";
import type { Draws } from "./random-draws.ts";

/** Prevalence, true positive rate, false positive rate of the baseline. */
const MODELS = [
  [0.5, 0.8, 0.2],
  [0.5, 0.95, 0.05],
  [0.1, 0.9, 0.01],
  [0.01, 0.7, 0.005],
  [0.3, 0.6, 0.02],
] as const;

/** How much the candidate wins and loses, as shares of the largest possible disagreement. */
const CHANGES = [
  [0.2, 0.2],
  [0, 0.1],
  [0.1, 0],
  [0, 0.02],
  [0.2, 0.02],
] as const;

const SIZES = [30, 100, 300, 1000, 3000, 10_000, 100_000];
const METRICS = ["precision", "f1Score", "balancedAccuracy", "matthewsCorrcoef"] as const;

/** Probabilities of label x candidate x baseline. */
function binaryCells(prevalence: number, tpr: number, fpr: number, won: number, lost: number): OutcomeCell[] {
  const ofClass = (label: number, share: number, right: number) => {
    const spread = 2 * right * (1 - right);
    const shares = [right - lost * spread, won * spread, lost * spread, 1 - right - won * spread];
    const answers = [
      [label, label],
      [label, 1 - label],
      [1 - label, label],
      [1 - label, 1 - label],
    ] as const;
    return answers.map(([candidate, baseline], i) => ({ label, candidate, baseline, n: share * shares[i]! }));
  };
  return [...ofClass(1, prevalence, tpr), ...ofClass(0, 1 - prevalence, 1 - fpr)];
}

/** A K-class design: unequal classes, errors spread over the other classes, independent mistakes of both models. */
function multiclassCells(shares: readonly number[], right: readonly [number, number]): OutcomeCell[] {
  const classes = shares.length;
  const chance = (label: number, answer: number, r: number) => (label === answer ? r : (1 - r) / (classes - 1));
  const all = shares.map((_, index) => index);
  return all.flatMap((label) =>
    all.flatMap((candidate) =>
      all.map((baseline) => ({
        label,
        candidate,
        baseline,
        n: shares[label]! * chance(label, candidate, right[0]) * chance(label, baseline, right[1]),
      })),
    ),
  );
}

/** outcomesOf wants counts; probabilities only need the same reading of answers. */
function figureOf(metric: SmoothMetric, cells: readonly OutcomeCell[], side: "candidate" | "baseline"): number {
  const outcomes = cells.map(({ label, n, [side]: answer }) => ({ label, answer: answer!, n }));
  return metric.linearize(outcomes)!.value;
}

function disagreements(cells: readonly OutcomeCell[]): number {
  return cells.reduce((sum, { candidate, baseline, n }) => sum + (candidate === baseline ? 0 : n), 0);
}

function study(
  draws: Draws,
  replicates: number,
  n: number,
  design: string,
  cells: readonly OutcomeCell[],
  metrics: readonly (readonly [string, SmoothMetric])[],
): ErrorRate[] {
  const probabilities = cells.map((cell) => cell.n);
  const truth = metrics.map(([, metric]) => [
    figureOf(metric, cells, "candidate"),
    figureOf(metric, cells, "baseline"),
  ]);
  const counters = metrics.map(([name]) =>
    ["delta", "deltaDifference", "deltaUnpairedDifference"].map(
      (method) => new ErrorCounter(`${method}:${name}`, design, n),
    ),
  );
  const draw = () => {
    const counts = draws.multinomial(n, probabilities);
    return cells.map((cell, i) => ({ ...cell, n: counts[i]! })).filter((cell) => cell.n > 0);
  };
  for (let i = 0; i < replicates; i++) {
    const [sample, other] = [draw(), draw()];
    for (const [m, [, metric]] of metrics.entries()) {
      const [candidate, baseline] = truth[m]!;
      const denominator = smallestDenominator(sample, metric);
      const both = Math.min(denominator, smallestDenominator(other, metric, "baseline"));
      counters[m]![0]!.add(deltaInterval(sample, metric, 0.95), candidate!, denominator);
      const apart = candidate! - baseline!;
      counters[m]![1]!.add(deltaDifferenceInterval(sample, metric, 0.95), apart, disagreements(sample));
      if (i >= replicates / 2) continue;
      const unpaired = deltaUnpairedDifferenceInterval(sample, other, metric, 0.95, ["candidate", "baseline"]);
      counters[m]![2]!.add(unpaired, apart, both);
    }
  }
  return counters.flat().map((counter) => counter.rate());
}

export function deltaErrorRates(draws: Draws, replicates: number): ErrorRate[] {
  const binary = METRICS.map((name) => [name, binarySmoothMetrics[name]] as const);
  const three = multiclassSmoothMetrics(3);
  const multiclass = (["macroF1Score", "weightedF1Score", "macroPrecision", "multiclassMatthewsCorrcoef"] as const).map(
    (name) => [name, three[name]] as const,
  );
  const rates: ErrorRate[] = [];
  for (const n of SIZES) {
    for (const [prevalence, tpr, fpr] of MODELS) {
      for (const [won, lost] of CHANGES) {
        const design = `prevalence ${prevalence}, tpr ${tpr}, fpr ${fpr}, won ${won}, lost ${lost}`;
        rates.push(...study(draws, replicates, n, design, binaryCells(prevalence, tpr, fpr, won, lost), binary));
      }
    }
    for (const right of [
      [0.9, 0.9],
      [0.8, 0.9],
    ] as const) {
      const design = `3 classes 70:25:5, right ${right[0]} and ${right[1]}`;
      const cells = multiclassCells([0.7, 0.25, 0.05], right);
      rates.push(...study(draws, Math.min(replicates, 4000), n, design, cells, multiclass));
    }
  }
  return rates;
}
