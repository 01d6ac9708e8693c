import type { Outcome, OutcomeCell, Side } from "../metrics/index.ts";

/** A cell with the rows that it holds and the rows that its variance is reckoned with. */
export interface WeighedCell {
  readonly cell: OutcomeCell;
  readonly weight: number;
}

/**
 * The cells of one model, with one more row of weight a class and kind of answer: right, and wrong (spread over the
 * wrong answers).
 *
 * An outcome that never occurred in the sample has no share in its variance, although it may occur: a model that missed
 * none of 30 positives would look certain. The weight of one row keeps the error of a claim near nominal where cells
 * are empty and fades with the rows (measured, see `smallestReliableDelta`). It enters the variance only, not the
 * estimate.
 * Source: the same thought as Agresti and Coull (1998), "Approximate is better than exact".
 */
export function withUnseenOutcomes(cells: readonly OutcomeCell[], classes: number, side: Side): readonly WeighedCell[] {
  return [
    ...cells.map((cell) => ({ cell, weight: cell.n })),
    ...classPairs(classes).map(({ label, answer, weight }) => ({
      cell: { label, candidate: answer, baseline: answer, n: 0, [side]: answer },
      weight: label === answer ? 1 : weight,
    })),
  ];
}

/**
 * The cells of two models on the same rows, with one more row of weight a class and direction of disagreement: only the
 * candidate right, and only the baseline right. Without them models that agree on all sampled rows would differ by
 * exactly 0, with certainty. Source: Bonett and Price (2012), "Adjusted Wald confidence interval for a difference of
 * binomial proportions based on paired data".
 */
export function withUnseenDisagreements(cells: readonly OutcomeCell[], classes: number): readonly WeighedCell[] {
  const unseen = classPairs(classes)
    .filter(({ label, answer }) => label !== answer)
    .flatMap(({ label, answer, weight }) => [
      { cell: { label, candidate: label, baseline: answer, n: 0 }, weight },
      { cell: { label, candidate: answer, baseline: label, n: 0 }, weight },
    ]);
  return [...cells.map((cell) => ({ cell, weight: cell.n })), ...unseen];
}

/** Every label with every answer, and the weight of one row spread over the wrong answers of a label. */
function classPairs(classes: number): readonly (Pick<Outcome, "label" | "answer"> & { readonly weight: number })[] {
  const all = Array.from({ length: classes }, (_, index) => index);
  return all.flatMap((label) => all.map((answer) => ({ label, answer, weight: 1 / (classes - 1) })));
}
