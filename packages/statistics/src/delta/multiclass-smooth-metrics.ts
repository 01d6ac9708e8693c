import type { Outcome } from "../metrics/index.ts";
import {
  average,
  complement,
  difference,
  type MaybeLinearized,
  product,
  quotient,
  squareRoot,
  weightedSum,
} from "./linearized.ts";
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

type ClassFigure = (outcomes: readonly Outcome[], index: number) => MaybeLinearized;

const labelled =
  (index: number): RowTest =>
  ({ label }) =>
    label === index;
const answered =
  (index: number): RowTest =>
  ({ answer }) =>
    answer === index;
const both =
  (index: number): RowTest =>
  ({ label, answer }) =>
    label === index && answer === index;
const isRight: RowTest = ({ label, answer }) => label === answer;

const precisionOf: ClassFigure = (rows, k) => quotient(share(rows, both(k)), share(rows, answered(k)));
const recallOf: ClassFigure = (rows, k) => quotient(share(rows, both(k)), share(rows, labelled(k)));
const f1Of: ClassFigure = (rows, k) =>
  quotient(share(rows, both(k)), average([share(rows, labelled(k)), share(rows, answered(k))]));

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
  const macro = (of: ClassFigure) => (rows: readonly Outcome[]) => average(all.map((k) => of(rows, k)));
  const weighted = (of: ClassFigure) => (rows: readonly Outcome[]) => byLabel(rows, all, of);
  return {
    multiclassAccuracy: metric([() => true], (rows) => share(rows, isRight)),
    multiclassBalancedAccuracy: metric(labels, macro(recallOf)),
    macroPrecision: metric(answers, macro(precisionOf)),
    macroRecall: metric(labels, macro(recallOf)),
    macroF1Score: metric(either, macro(f1Of)),
    weightedPrecision: metric(answers, weighted(precisionOf)),
    weightedRecall: metric([() => true], (rows) => share(rows, isRight)),
    weightedF1Score: metric(either, weighted(f1Of)),
    multiclassMatthewsCorrcoef: metric([...labels, ...answers], (rows) => correlation(rows, all), -1),
    multiclassCohenKappa: metric([...labels, ...answers], (rows) => kappa(rows, all), -1),
  };
}

/** Sum over classes of the share of their label times their figure; a class without rows does not count. */
function byLabel(rows: readonly Outcome[], all: readonly number[], of: ClassFigure): MaybeLinearized {
  const parts = all
    .map((k) => ({ weight: share(rows, labelled(k)), figure: of(rows, k) }))
    .filter(({ weight }) => weight !== undefined && weight.value > 0)
    .map(({ weight, figure }) => product(weight, figure));
  return total(parts);
}

function total(parts: readonly MaybeLinearized[]): MaybeLinearized {
  return weightedSum(
    parts,
    parts.map(() => 1),
  );
}

/** Agreement expected from the shares of labels and answers alone. */
function chance(rows: readonly Outcome[], all: readonly number[]): MaybeLinearized {
  return total(all.map((k) => product(share(rows, labelled(k)), share(rows, answered(k)))));
}

function kappa(rows: readonly Outcome[], all: readonly number[]): MaybeLinearized {
  const byChance = chance(rows, all);
  return quotient(difference(share(rows, isRight), byChance), complement(byChance));
}

function correlation(rows: readonly Outcome[], all: readonly number[]): MaybeLinearized {
  const spread = (tests: readonly RowTest[]) =>
    complement(total(tests.map((test) => product(share(rows, test), share(rows, test)))));
  const ofLabels = spread(all.map(labelled));
  const ofAnswers = spread([-1, ...all].map(answered));
  return quotient(difference(share(rows, isRight), chance(rows, all)), squareRoot(product(ofLabels, ofAnswers)));
}
