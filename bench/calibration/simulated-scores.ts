import { normalCdf } from "@tidegate/statistics";
import type { Draws } from "./random-draws.ts";
import { grouped, type Simulated, whole } from "./simulated.ts";

/** Normal scores of both classes: how far positives lie above negatives for each system, and how alike the systems are. */
export interface Scores {
  readonly prevalence: number;
  readonly candidate: number;
  readonly baseline: number;
  readonly correlation: number;
}

/** Scores are rounded to so many steps, as files of scores are. */
const LEVELS = 1024;
export const LOWEST = -4.5;
export const STEP = 12 / LEVELS;

export function levelOf(score: number): number {
  return Math.max(0, Math.min(LEVELS - 1, Math.floor((score - LOWEST) / STEP)));
}

/** The true area of the rounded scores of one system. */
export function areaOf(above: number): number {
  const upTo = (level: number, mean: number) =>
    level === LEVELS - 1 ? 1 : normalCdf(LOWEST + (level + 1) * STEP - mean);
  let [area, below] = [0, 0];
  for (let level = 0, positives = 0; level < LEVELS; level++) {
    const [negative, positive] = [upTo(level, 0) - below, upTo(level, above) - positives];
    area += positive * (below + negative / 2);
    below += negative;
    positives += positive;
  }
  return area;
}

/** The rows of one class: the levels of both systems. */
export interface Levels {
  readonly candidate: Uint16Array;
  readonly baseline: Uint16Array;
}

/** Scores of n rows of one class. */
export function drawLevels(draws: Draws, n: number, means: readonly [number, number], correlation: number): Levels {
  const [candidate, baseline] = [new Uint16Array(n), new Uint16Array(n)];
  const rest = Math.sqrt(1 - correlation ** 2);
  for (let i = 0; i < n; i++) {
    const shared = draws.normal();
    baseline[i] = levelOf(means[1] + shared);
    candidate[i] = levelOf(means[0] + correlation * shared + rest * draws.normal());
  }
  return { candidate, baseline };
}

/** n rows with scores. */
export function drawScores(draws: Draws, n: number, scores: Scores): Simulated {
  const positives = draws.binomial(n, scores.prevalence);
  const ofClass = (rows: number, label: number) =>
    drawLevels(draws, rows, [label * scores.candidate, label * scores.baseline], scores.correlation);
  return ranksOf(ofClass(positives, 1), ofClass(n - positives, 0));
}

/** Doubled mid-rank placements of positives above negatives and of negatives below positives. */
export function ranksOf(positives: Levels, negatives: Levels): Simulated {
  const sums = {
    positives: placed(positives, negatives, (below, ties) => 2 * below + ties),
    negatives: placed(negatives, positives, (below, ties, all) => 2 * (all - below) - ties),
  };
  const n = positives.candidate.length + negatives.candidate.length;
  return (need) => {
    if (need.kind !== "ranks") return undefined;
    const group = { slice: null, group: [], n, ...sums, error_bound: 0 };
    return { kind: "ranks", exact: true, ...grouped([group]) };
  };
}

type Placement = (below: number, ties: number, all: number) => number;

function placed(own: Levels, others: Levels, placement: Placement) {
  const [candidate, baseline] = [table(others.candidate, placement), table(others.baseline, placement)];
  let [c, b, cc, bb, cb] = [0, 0, 0, 0, 0];
  for (let i = 0; i < own.candidate.length; i++) {
    const [x, y] = [candidate[own.candidate[i]!]!, baseline[own.baseline[i]!]!];
    c += x;
    b += y;
    cc += x * x;
    bb += y * y;
    cb += x * y;
  }
  return {
    n: own.candidate.length,
    sum: whole(c),
    sum_squares: whole(cc),
    baseline_sum: whole(b),
    baseline_sum_squares: whole(bb),
    cross: whole(cb),
  };
}

/** The placement of each level among the rows of the other class. */
function table(levels: Uint16Array, placement: Placement): Float64Array {
  const counts = new Float64Array(LEVELS);
  for (const level of levels) counts[level]! += 1;
  let below = 0;
  return counts.map((ties) => {
    const at = placement(below, ties, levels.length);
    below += ties;
    return at;
  });
}
