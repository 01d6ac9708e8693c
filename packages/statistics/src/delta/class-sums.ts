import type { Outcome } from "../metrics/index.ts";
import type { Linearized, MaybeLinearized } from "./linearized.ts";

/**
 * The shares of rows of each class, counted once. A row is of two classes, its label's and its answer's, so that the
 * influence of a sum over K classes takes two terms and not K.
 */
export interface ClassSums {
  readonly n: number;
  /** Shares of all rows: labelled k, answered k, both. */
  readonly labelled: readonly number[];
  readonly answered: readonly number[];
  readonly both: readonly number[];
  /** The share of rows without a valid answer. */
  readonly unanswered: number;
}

/** The shares of `classes` classes; undefined without rows. */
export function classSums(rows: readonly Outcome[], classes: number): ClassSums | undefined {
  const zeros = () => new Array<number>(classes).fill(0);
  const [labelled, answered, both] = [zeros(), zeros(), zeros()];
  let [n, unanswered] = [0, 0];
  for (const { label, answer, n: count } of rows) {
    n += count;
    add(labelled, label, count);
    add(answered, answer, count);
    if (label === answer) add(both, label, count);
    if (answer === -1) unanswered += count;
  }
  if (n === 0) return undefined;
  const shares = (counts: readonly number[]) => counts.map((count) => count / n);
  return { n, labelled: shares(labelled), answered: shares(answered), both: shares(both), unanswered: unanswered / n };
}

function add(counts: number[], index: number, count: number): void {
  const before = counts[index];
  if (before !== undefined) counts[index] = before + count;
}

/** A figure of each class, both / (a labelled + b answered): recall (1, 0), precision (0, 1), F1 (1/2, 1/2). */
export type ClassFigure = readonly [ofLabels: number, ofAnswers: number];

/** The figure of each class and what it divides by; NaN where that is zero. */
function figuresOf(sums: ClassSums, [ofLabels, ofAnswers]: ClassFigure) {
  const below = sums.labelled.map((share, k) => ofLabels * share + ofAnswers * (sums.answered[k] ?? 0));
  return { below, figures: sums.both.map((share, k) => share / (below[k] ?? 0)) };
}

/**
 * Sum over classes of a constant weight times the figure of the class; undefined where a class that counts has no rows.
 *
 * The influence of both / below on a row is (is both - figure x its part of below) / below: the means cancel.
 */
export function weightedFigures(
  rows: readonly Outcome[],
  sums: ClassSums,
  of: ClassFigure,
  weights: readonly number[],
): MaybeLinearized {
  const { below, figures } = figuresOf(sums, of);
  if (weights.some((weight, k) => weight > 0 && !((below[k] ?? 0) > 0))) return undefined;
  const counted = (k: number) => (weights[k] ?? 0) > 0;
  const slope = (k: number, part: number) => (counted(k) ? ((weights[k] ?? 0) * part) / (below[k] ?? 1) : 0);
  const influence = rows.map(({ label, answer }) => {
    const right = label === answer ? slope(label, 1) : 0;
    return right - slope(label, of[0] * (figures[label] ?? 0)) - slope(answer, of[1] * (figures[answer] ?? 0));
  });
  return { value: total(figures.map((figure, k) => (counted(k) ? (weights[k] ?? 0) * figure : 0))), influence };
}

/** The same with the share of each label as its weight, which varies too. */
export function figuresByLabel(rows: readonly Outcome[], sums: ClassSums, of: ClassFigure): MaybeLinearized {
  const fixed = weightedFigures(rows, sums, of, sums.labelled);
  if (fixed === undefined) return undefined;
  const { figures } = figuresOf(sums, of);
  const own = (label: number) => ((sums.labelled[label] ?? 0) > 0 ? (figures[label] ?? 0) : 0);
  const influence = rows.map(({ label }, i) => (fixed.influence[i] ?? 0) + own(label) - fixed.value);
  return { value: fixed.value, influence };
}

/** Sum over classes of a share of one side times the share of another; -1 is a class of answers where it counts. */
export function agreementByChance(
  rows: readonly Outcome[],
  sums: ClassSums,
  [one, other]: readonly [Outcomes, Outcomes],
): Linearized {
  const share = (side: Outcomes, k: number) =>
    k === -1 ? (side === "answer" ? sums.unanswered : 0) : (sums[side === "label" ? "labelled" : "answered"][k] ?? 0);
  const all = [-1, ...sums.labelled.keys()];
  const value = total(all.map((k) => share(one, k) * share(other, k)));
  const influence = rows.map((row) => share(other, row[one]) + share(one, row[other]) - 2 * value);
  return { value, influence };
}

type Outcomes = "label" | "answer";

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
