import type { ClassCounts } from "./class-counts.ts";
import type { ConfusionMatrix } from "./confusion-matrix.ts";
import { requireCount } from "./require-count.ts";

/**
 * How many rows share a label and the answers of two models: the joint counts that paired comparisons need.
 *
 * Labels and answers are class indices from 0; -1 is no valid answer. For two classes, class 1 is the positive one.
 */
export interface OutcomeCell {
  readonly label: number;
  readonly candidate: number;
  readonly baseline?: number;
  readonly n: number;
}

/** Which model's answers to read. */
export type Side = "candidate" | "baseline";

/** A cell as one model sees it: label, its answer, rows. */
export interface Outcome {
  readonly label: number;
  readonly answer: number;
  readonly n: number;
}

/** The cells as one model sees them, in the same order. */
export function outcomesOf(cells: readonly OutcomeCell[], side: Side = "candidate"): readonly Outcome[] {
  return cells.map(({ label, n, [side]: answer }) => {
    requireCount("outcomesOf", "n", n);
    requireCount("outcomesOf", "label", label);
    if (answer === undefined || !(Number.isInteger(answer) && answer >= -1)) {
      throw new RangeError(`outcomesOf requires a ${side} class of -1 or more in every cell; got ${answer}`);
    }
    return { label, answer, n };
  });
}

/**
 * The binary counts of one model. A row without a valid answer is `"wrong"`: a false negative or a false positive; for
 * selection rates read it as `"not_selected"`: a false negative or a true negative.
 *
 * @example confusionMatrixFromCells([{ label: 0, candidate: -1, n: 3 }]) // { tp: 0, fp: 3, fn: 0, tn: 0 }
 */
export function confusionMatrixFromCells(
  cells: readonly OutcomeCell[],
  side: Side = "candidate",
  unanswered: "wrong" | "not_selected" = "wrong",
): ConfusionMatrix {
  const sums = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (const { label, answer, n } of outcomesOf(cells, side)) {
    if (label > 1 || answer > 1)
      throw new RangeError(`confusionMatrixFromCells requires classes 0 and 1; got ${label}, ${answer}`);
    const selected = answer === 1 || (answer === -1 && label === 0 && unanswered === "wrong");
    if (label === 1) sums[selected ? "tp" : "fn"] += n;
    else sums[selected ? "fp" : "tn"] += n;
  }
  return sums;
}

/** The counts of one model over `classes` classes. */
export function classCountsFromCells(
  cells: readonly OutcomeCell[],
  classes: number,
  side: Side = "candidate",
): ClassCounts {
  const counts = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  const unanswered = counts.map(() => 0);
  for (const { label, answer, n } of outcomesOf(cells, side)) {
    const row = answer === -1 ? unanswered : counts[label];
    const column = answer === -1 ? label : answer;
    if (row?.[column] === undefined) {
      throw new RangeError(`classCountsFromCells requires classes below ${classes}; got ${label}, ${answer}`);
    }
    row[column] += n;
  }
  return { counts, unanswered };
}
