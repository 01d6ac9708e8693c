import { requireCount } from "./require-count.ts";

/**
 * The four counts of a binary classifier: true positives, false positives, false negatives, true negatives.
 *
 * Every binary metric of this folder is a function of these four integers, so they can be added over parts of the data.
 * A figure whose denominator is zero is `undefined`; scikit-learn's `zero_division` defaults (0 with a warning) are not
 * ours, because a gate would read that 0 as a measurement.
 *
 * Source: scikit-learn `confusion_matrix(y, p).ravel()`, which orders them tn, fp, fn, tp.
 */
export interface ConfusionMatrix {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/** Throws a RangeError unless all four entries are counts. */
export function requireConfusionMatrix(caller: string, { tp, fp, fn, tn }: ConfusionMatrix): void {
  requireCount(caller, "tp", tp);
  requireCount(caller, "fp", fp);
  requireCount(caller, "fn", fn);
  requireCount(caller, "tn", tn);
}
