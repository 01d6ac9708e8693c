import type { Outcome } from "../metrics/index.ts";
import { average, complement, difference, product, quotient, squareRoot, weightedSum } from "./linearized.ts";
import { type RowTest, type SmoothMetric, share } from "./smooth-metric.ts";

/** Class 1 is positive; a row without a valid answer is wrong: called negative if positive, positive if negative. */
const isPositive: RowTest = ({ label }) => label === 1;
const isNegative: RowTest = ({ label }) => label !== 1;
const calledPositive: RowTest = ({ label, answer }) => answer === 1 || (answer === -1 && label === 0);
const calledNegative: RowTest = (outcome) => !calledPositive(outcome);
const truePositive: RowTest = (outcome) => isPositive(outcome) && calledPositive(outcome);
const trueNegative: RowTest = (outcome) => isNegative(outcome) && calledNegative(outcome);
const isRight: RowTest = ({ label, answer }) => label === answer;
const everyRow: RowTest = () => true;

/** Share of the rows that pass `part` among those that pass `whole`. */
function ratioMetric(part: RowTest, whole: RowTest): SmoothMetric {
  return {
    classes: 2,
    range: [0, 1],
    denominators: [whole],
    linearize: (outcomes) => quotient(share(outcomes, part), share(outcomes, whole)),
  };
}

/**
 * F-beta as a smooth metric: (1 + b^2) TP / (b^2 labelled positive + called positive), in shares of rows.
 *
 * Definition and source as `fBetaScore`; beta 1 is F1.
 */
export function fBetaSmoothMetric(beta: number): SmoothMetric {
  const square = beta * beta;
  return {
    classes: 2,
    range: [0, 1],
    denominators: [(outcome) => isPositive(outcome) || calledPositive(outcome)],
    linearize(outcomes) {
      const found = weightedSum([share(outcomes, truePositive)], [1 + square]);
      const all = weightedSum([share(outcomes, isPositive), share(outcomes, calledPositive)], [square, 1]);
      return quotient(found, all);
    },
  };
}

/**
 * The binary metrics as formulas of shares of rows, under scikit-learn's names; definitions, assumptions and sources
 * are those of the functions of the same name.
 *
 * @example binarySmoothMetrics.precision.linearize(outcomesOf(cells))?.value // precision of the candidate
 */
export const binarySmoothMetrics = {
  accuracy: ratioMetric(isRight, everyRow),
  precision: ratioMetric(truePositive, calledPositive),
  recall: ratioMetric(truePositive, isPositive),
  specificity: ratioMetric(trueNegative, isNegative),
  falsePositiveRate: ratioMetric((row) => isNegative(row) && calledPositive(row), isNegative),
  falseNegativeRate: ratioMetric((row) => isPositive(row) && calledNegative(row), isPositive),
  selectionRate: ratioMetric(({ answer }) => answer === 1, everyRow),
  jaccardScore: ratioMetric(truePositive, (row) => isPositive(row) || calledPositive(row)),
  f1Score: fBetaSmoothMetric(1),
  balancedAccuracy: {
    classes: 2,
    range: [0, 1],
    denominators: [isPositive, isNegative],
    linearize: (outcomes) =>
      average([
        quotient(share(outcomes, truePositive), share(outcomes, isPositive)),
        quotient(share(outcomes, trueNegative), share(outcomes, isNegative)),
      ]),
  },
  matthewsCorrcoef: {
    classes: 2,
    range: [-1, 1],
    denominators: [isPositive, isNegative, calledPositive, calledNegative],
    linearize: correlation,
  },
  cohenKappa: {
    classes: 2,
    range: [-1, 1],
    denominators: [isPositive, isNegative, calledPositive, calledNegative],
    linearize: kappa,
  },
} as const satisfies Readonly<Record<string, SmoothMetric>>;

/** Covariance of two indicators over the root of the product of their variances. */
function correlation(outcomes: readonly Outcome[]) {
  const [labelled, called] = [share(outcomes, isPositive), share(outcomes, calledPositive)];
  const covariance = difference(share(outcomes, truePositive), product(labelled, called));
  const spread = product(product(labelled, complement(labelled)), product(called, complement(called)));
  return quotient(covariance, squareRoot(spread));
}

/** Twice the covariance of two indicators over the disagreement expected by chance. */
function kappa(outcomes: readonly Outcome[]) {
  const [labelled, called] = [share(outcomes, isPositive), share(outcomes, calledPositive)];
  const covariance = difference(share(outcomes, truePositive), product(labelled, called));
  const apart = weightedSum([product(labelled, complement(called)), product(called, complement(labelled))], [1, 1]);
  return quotient(weightedSum([covariance], [2]), apart);
}
