import type { ConfusionMatrix } from "./confusion-matrix.ts";
import { requireCount } from "./require-count.ts";

/**
 * The counts of a classifier over K classes: `counts[label][answer]`, and the rows of each label without a valid
 * answer.
 *
 * A row without a valid answer is wrong for its own class and belongs to the predictions of none, which is what
 * scikit-learn computes when such rows carry an extra class that is left out of `labels`.
 *
 * Source: scikit-learn `confusion_matrix`, rows are labels and columns answers.
 */
export interface ClassCounts {
  readonly counts: readonly (readonly number[])[];
  readonly unanswered: readonly number[];
}

/** How often a class was the label, was the answer, and was both. */
export interface ClassTotals {
  readonly labelled: number;
  readonly answered: number;
  readonly both: number;
}

/** Throws a RangeError unless the counts form a square of counts with one entry of `unanswered` for each row. */
export function requireClassCounts(caller: string, { counts, unanswered }: ClassCounts): void {
  const classes = counts.length;
  if (classes === 0 || unanswered.length !== classes || counts.some((row) => row.length !== classes)) {
    throw new RangeError(`${caller} requires K x K counts and K unanswered; got ${classes} rows`);
  }
  for (const count of [...counts.flat(), ...unanswered]) requireCount(caller, "every entry", count);
}

/** The totals of each class, in class order. */
export function classTotals({ counts, unanswered }: ClassCounts): readonly ClassTotals[] {
  return counts.map((row, label) => ({
    labelled: row.reduce((a, b) => a + b, unanswered[label] ?? 0),
    answered: counts.reduce((sum, other) => sum + (other[label] ?? 0), 0),
    both: row[label] ?? 0,
  }));
}

/** All rows, answered or not. */
export function rowCount(matrix: ClassCounts): number {
  return classTotals(matrix).reduce((sum, { labelled }) => sum + labelled, 0);
}

/**
 * One class against all others, as scikit-learn's `multilabel_confusion_matrix`.
 *
 * @example oneVersusRest({ counts: [[5, 1], [2, 4]], unanswered: [0, 3] }, 1) // { tp: 4, fp: 1, fn: 5, tn: 5 }
 */
export function oneVersusRest(matrix: ClassCounts, index: number): ConfusionMatrix {
  requireClassCounts("oneVersusRest", matrix);
  const totals = classTotals(matrix)[index];
  if (totals === undefined) throw new RangeError(`oneVersusRest requires a class of the matrix; got ${index}`);
  const { labelled, answered, both } = totals;
  const [fp, fn] = [answered - both, labelled - both];
  return { tp: both, fp, fn, tn: rowCount(matrix) - both - fp - fn };
}
