import { binarySmoothMetrics } from "@tidegate/statistics";
import type { Draws } from "./random-draws.ts";
import type { Simulated } from "./simulated.ts";
import { cellsOf, drawCounts, evened, type Population } from "./simulated-counts.ts";
import { drawErrors, LAWS } from "./simulated-errors.ts";
import { changeOfAccuracy, drawHouseholds, RIGHT } from "./simulated-households.ts";
import { areaOf, drawScores } from "./simulated-scores.ts";

/** The candidate exactly at the limits (for `better_than` that is being equal), or as good as the baseline. */
export const TRUTHS = ["limit", "equal"] as const;
export type Truth = (typeof TRUTHS)[number];

/** The policy of one model, as far as it differs from a usual one. */
export interface SimulatedModel {
  readonly gates: Readonly<Record<string, object>>;
}

/** Gates whose limits one simulated truth meets exactly. */
export interface GateDesign {
  readonly name: string;
  readonly model: SimulatedModel;
  readonly sizes: readonly number[];
  readonly draw: Readonly<Partial<Record<Truth, (draws: Draws, n: number) => Simulated>>>;
}

const SIZES = [30, 100, 300, 1000, 10_000];
const PRODUCTION = { no_worse_than: "production" };

const METRICS = [
  "accuracy",
  "true_positive_rate",
  "f1",
  "precision",
  "balanced_accuracy",
  "matthews_corrcoef",
] as const;

export function modelOf(gates: SimulatedModel["gates"], more: object = {}): SimulatedModel {
  return { ...{ slices: {}, ...more }, gates };
}

function figureOf(metric: (typeof METRICS)[number], population: Population, side: "candidate" | "baseline"): number {
  const outcomes = cellsOf(population).map(({ label, n, [side]: answer }) => ({ label, answer: answer!, n }));
  const share = (label: number) => {
    const own = outcomes.filter((outcome) => outcome.label === label);
    const right = own.filter(({ answer }) => answer === label).reduce((sum, { n }) => sum + n, 0);
    return { right, all: own.reduce((sum, { n }) => sum + n, 0) };
  };
  if (metric === "accuracy") return share(0).right + share(1).right;
  if (metric === "true_positive_rate") return share(1).right / share(1).all;
  const names = { f1: "f1Score", precision: "precision", balanced_accuracy: "balancedAccuracy" } as const;
  const name = metric === "matthews_corrcoef" ? "matthewsCorrcoef" : names[metric];
  return binarySmoothMetrics[name].linearize(outcomes)!.value;
}

/** Shares and smooth metrics of all rows; `population` is the candidate at its limits. */
export function countsDesign(name: string, population: Population, sizes = SIZES): GateDesign {
  const gates: Record<string, object> = {};
  for (const metric of METRICS) {
    const [ours, theirs] = [figureOf(metric, population, "candidate"), figureOf(metric, population, "baseline")];
    gates[`${metric}, at_least`] = { metric, at_least: ours };
    if (metric === "matthews_corrcoef") continue;
    gates[`${metric}, margin`] = { metric, ...PRODUCTION, margin: theirs - ours };
    if (metric === "accuracy" || metric === "f1") {
      gates[`${metric}, relative_margin`] = { metric, ...PRODUCTION, relative_margin: 1 - ours / theirs };
    }
    if (metric !== "precision") gates[`${metric}, better_than`] = { metric, better_than: "production" };
  }
  const drawn = (from: Population) => (draws: Draws, n: number) =>
    drawCounts(draws, n, [{ name: "all", share: 1, population: from }]);
  const draw = { limit: drawn(population), equal: drawn(evened(population)) };
  return { name, model: modelOf(gates), sizes, draw };
}

/** Areas under the ROC curve: the candidate's positives lie `lost` nearer to the negatives. */
function scoresDesign(name: string, prevalence: number, above: number, lost: number, correlation: number): GateDesign {
  const metric = "roc_auc";
  const [ours, theirs] = [areaOf(above - lost), areaOf(above)];
  const gates = {
    "roc_auc, at_least": { metric, at_least: ours },
    "roc_auc, margin": { metric, ...PRODUCTION, margin: theirs - ours },
    "roc_auc, better_than": { metric, better_than: "production" },
  };
  const drawn = (candidate: number, baseline: number) => (draws: Draws, n: number) =>
    drawScores(draws, n, { prevalence, candidate, baseline, correlation });
  const draw = { limit: drawn(above - lost, above), equal: drawn(above, above) };
  return { name, model: modelOf(gates), sizes: SIZES, draw };
}

/** Errors of a regression; at the limit the candidate's are a tenth larger. */
function errorsDesign(name: string, law: (typeof LAWS)["normal"], clustered: boolean): GateDesign {
  const scale = 1.1;
  const root = Math.sqrt(law.square);
  const mean = { metric: "mean_absolute_error" };
  const square = { metric: "root_mean_squared_error" };
  const better = { better_than: "production" };
  const shares = {
    "mean_absolute_error, relative_margin": { ...mean, ...PRODUCTION, relative_margin: scale - 1 },
    "root_mean_squared_error, at_most": { ...square, at_most: scale * root },
    "root_mean_squared_error, margin": { ...square, ...PRODUCTION, margin: (scale - 1) * root },
  };
  const gates = {
    "mean_absolute_error, at_most": { ...mean, at_most: scale * law.mean },
    "mean_absolute_error, margin": { ...mean, ...PRODUCTION, margin: (scale - 1) * law.mean },
    "mean_absolute_error, better_than": { ...mean, ...better },
    ...(clustered ? {} : shares),
  };
  const test_set = { data: "models/m/test.csv", id: "id", label: "y", ...(clustered ? { cluster: "household" } : {}) };
  const model = modelOf(gates, { task: "regression", test_set, predictions: { id: "id", prediction: "p" } });
  const drawn = (times: number) => (draws: Draws, n: number) => drawErrors(draws, n, { law, scale: times, clustered });
  const draw = { limit: drawn(scale), equal: drawn(1) };
  return { name, model, sizes: SIZES.filter((n) => n <= 3000), draw };
}

function householdsDesign(name: string, uneven: boolean): GateDesign {
  const [worse, equal] = [
    { lost: 0.07, won: 0.04, uneven },
    { lost: 0.04, won: (0.04 * RIGHT) / (1 - RIGHT), uneven },
  ];
  const margin = -changeOfAccuracy(worse);
  const metric = "accuracy";
  const gates = {
    "accuracy, at_least": { metric, at_least: RIGHT - margin },
    "accuracy, margin": { metric, ...PRODUCTION, margin },
    "accuracy, better_than": { metric, better_than: "production" },
  };
  const test_set = { data: "models/m/test.csv", id: "id", label: "y", positive: "yes", cluster: "household" };
  const drawn = (changed: typeof worse) => (draws: Draws, n: number) => drawHouseholds(draws, n, changed);
  const draw = { limit: drawn(worse), equal: drawn(equal) };
  return { name, model: modelOf(gates, { test_set }), sizes: SIZES, draw };
}

/** Gates on all rows. */
export const gateDesigns: readonly GateDesign[] = [
  countsDesign(
    "usual",
    {
      prevalence: 0.3,
      positives: { right: 0.8, lost: 0.07, won: 0.04 },
      negatives: { right: 0.9, lost: 0.05, won: 0.02 },
    },
    [...SIZES, 100_000],
  ),
  countsDesign("accurate, few disagree", {
    prevalence: 0.1,
    positives: { right: 0.95, lost: 0.02, won: 0.005 },
    negatives: { right: 0.98, lost: 0.008, won: 0.004 },
  }),
  countsDesign(
    "rare positives, one-sided loss",
    {
      prevalence: 0.02,
      positives: { right: 0.8, lost: 0.05, won: 0 },
      negatives: { right: 0.99, lost: 0.003, won: 0 },
    },
    [100, 300, 1000, 10_000, 100_000],
  ),
  scoresDesign("area 0.88", 0.3, 1.7, 0.1, 0.9),
  scoresDesign("area 0.98, few positives", 0.1, 3, 0.15, 0.95),
  errorsDesign("normal errors", LAWS.normal, false),
  errorsDesign("exponential errors", LAWS.exponential, false),
  errorsDesign("errors on 5 % of rows", LAWS.rare, false),
  errorsDesign("exponential errors in clusters", LAWS.exponential, true),
  householdsDesign("clusters", false),
  householdsDesign("uneven clusters", true),
];
