import type { Outcome } from "../metrics/index.ts";
import {
  agreementByChance,
  type ClassFigure,
  type ClassSums,
  classSums,
  figuresByLabel,
  weightedFigures,
} from "./class-sums.ts";
import { complement, difference, type MaybeLinearized, product, quotient, squareRoot } from "./linearized.ts";
import { type RowTest, type SmoothMetric, share } from "./smooth-metric.ts";

/** The metrics over K classes, under the names of the plain functions. */
export type MulticlassSmoothMetric =
  | "multiclassAccuracy"
  | "multiclassBalancedAccuracy"
  | "macroPrecision"
  | "macroRecall"
  | "macroF1Score"
  | "weightedPrecision"
  | "weightedRecall"
  | "weightedF1Score"
  | "multiclassMatthewsCorrcoef"
  | "multiclassCohenKappa";

const labelled =
  (index: number): RowTest =>
  ({ label }) =>
    label === index;
const answered =
  (index: number): RowTest =>
  ({ answer }) =>
    answer === index;
const isRight: RowTest = ({ label, answer }) => label === answer;

const precision: ClassFigure = [0, 1];
const recall: ClassFigure = [1, 0];
const f1: ClassFigure = [0.5, 0.5];

/**
 * The metrics over `classes` classes as formulas of shares of rows; definitions, assumptions and sources are those of
 * the functions of the same name. A row without a valid answer (-1) is given to no class.
 *
 * @example multiclassSmoothMetrics(3).macroF1Score.linearize(outcomesOf(cells))?.value
 */
export function multiclassSmoothMetrics(classes: number): Readonly<Record<MulticlassSmoothMetric, SmoothMetric>> {
  const all = Array.from({ length: classes }, (_, index) => index);
  const labels = all.map(labelled);
  const answers = all.map(answered);
  const either = all.map<RowTest>((k) => (row) => row.label === k || row.answer === k);
  const metric = (denominators: readonly RowTest[], linearize: SmoothMetric["linearize"], least = 0): SmoothMetric => ({
    classes,
    range: [least, 1],
    denominators,
    linearize,
  });
  const of = (figure: (rows: readonly Outcome[], sums: ClassSums) => MaybeLinearized) => (rows: readonly Outcome[]) => {
    const sums = classSums(rows, classes);
    return sums && figure(rows, sums);
  };
  const equal = all.map(() => 1 / classes);
  const macro = (figure: ClassFigure) => of((rows, sums) => weightedFigures(rows, sums, figure, equal));
  const weighted = (figure: ClassFigure) => of((rows, sums) => figuresByLabel(rows, sums, figure));
  return {
    multiclassAccuracy: metric([() => true], (rows) => share(rows, isRight)),
    multiclassBalancedAccuracy: metric(labels, macro(recall)),
    macroPrecision: metric(answers, macro(precision)),
    macroRecall: metric(labels, macro(recall)),
    macroF1Score: metric(either, macro(f1)),
    weightedPrecision: metric(answers, weighted(precision)),
    weightedRecall: metric([() => true], (rows) => share(rows, isRight)),
    weightedF1Score: metric(either, weighted(f1)),
    multiclassMatthewsCorrcoef: metric([...labels, ...answers], of(correlation), -1),
    multiclassCohenKappa: metric([...labels, ...answers], of(kappa), -1),
  };
}

function kappa(rows: readonly Outcome[], sums: ClassSums): MaybeLinearized {
  const byChance = agreementByChance(rows, sums, ["label", "answer"]);
  return quotient(difference(share(rows, isRight), byChance), complement(byChance));
}

function correlation(rows: readonly Outcome[], sums: ClassSums): MaybeLinearized {
  const ofLabels = complement(agreementByChance(rows, sums, ["label", "label"]));
  const ofAnswers = complement(agreementByChance(rows, sums, ["answer", "answer"]));
  const byChance = agreementByChance(rows, sums, ["label", "answer"]);
  return quotient(difference(share(rows, isRight), byChance), squareRoot(product(ofLabels, ofAnswers)));
}
