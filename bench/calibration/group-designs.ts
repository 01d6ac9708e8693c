import { type GateDesign, modelOf } from "./gate-designs.ts";
import type { Draws } from "./random-draws.ts";
import { drawCounts, evened, type Population, type Share } from "./simulated-counts.ts";

const SIZES = [100, 1000, 10_000];
const PRODUCTION = { no_worse_than: "production" };

const WORSE: Population = {
  prevalence: 0.4,
  positives: { right: 0.8, lost: 0.07, won: 0.02 },
  negatives: { right: 0.9, lost: 0.07, won: 0.02 },
};
const EQUAL = evened(WORSE);
const MARGIN = 0.05;
/** The candidate's accuracy where it is worse. */
const AT_LIMIT = 0.4 * 0.75 + 0.6 * 0.85;

const named = (shares: readonly number[], population: (i: number) => Population): Share[] =>
  shares.map((share, i) => ({ name: `g${i}`, share, population: population(i) }));

const EACH = {
  "accuracy, in_each, at_least, harm": { metric: "accuracy", at_least: AT_LIMIT, in_each: ["part"] },
  "accuracy, in_each, at_least, proof": { metric: "accuracy", at_least: AT_LIMIT, in_each: ["part"], decide: "proof" },
  "accuracy, in_each, margin, harm": { metric: "accuracy", ...PRODUCTION, margin: MARGIN, in_each: ["part"] },
  "accuracy, in_each, margin, proof": {
    metric: "accuracy",
    ...PRODUCTION,
    margin: MARGIN,
    in_each: ["part"],
    decide: "proof",
  },
  "true_positive_rate, in_each, margin, harm": {
    metric: "true_positive_rate",
    ...PRODUCTION,
    margin: MARGIN,
    in_each: ["part"],
  },
};

const slices = { part: { column: "part" } };

/** One group of a slice, or all of them, exactly at the limit; the others as good as the baseline. */
function eachDesign(name: string, shares: readonly number[], all: boolean): GateDesign {
  const last = shares.length - 1;
  const drawn = (population: (i: number) => Population) => (draws: Draws, n: number) =>
    drawCounts(draws, n, named(shares, population));
  const limit = drawn((i) => (all || i === last ? WORSE : EQUAL));
  // Among equals it does not matter which group would be worse.
  const draw = all ? { limit } : { limit, equal: drawn(() => EQUAL) };
  return { name, model: modelOf(EACH, { slices }), sizes: SIZES, draw };
}

/** Selected shares of two kinds of groups, apart exactly by the limits. */
const [LOW, HIGH] = [0.4, 0.5];
const RARE = [0.008, 0.01] as const;

/** Without regard to labels so many rows are selected; F1 of such a group is rate / (rate + 1 / 2) of half positives. */
function selected(rate: number): Population {
  const both = (right: number) => ({ right, lost: 0, won: 0 });
  return { prevalence: 0.5, positives: both(rate), negatives: both(1 - rate) };
}

function acrossDesign(name: string, shares: readonly number[], rates: readonly [number, number]): GateDesign {
  const [low, high] = rates;
  const f1Of = (rate: number) => rate / (rate + 0.5);
  const last = shares.length - 1;
  const drawn = (population: (i: number) => Population) => (draws: Draws, n: number) =>
    drawCounts(draws, n, named(shares, population));
  const rate = { metric: "selection_rate", across: "part" };
  const gates = {
    "selection_rate, across, min_ratio": { ...rate, min_ratio: LOW / HIGH },
    "selection_rate, across, max_difference": { ...rate, max_difference: high - low },
    "f1, across, max_difference": { metric: "f1", across: "part", max_difference: f1Of(high) - f1Of(low) },
  };
  const draw = {
    limit: drawn((i) => selected(i === last ? low : high)),
    equal: drawn(() => selected(high)),
  };
  return { name, model: modelOf(gates, { slices }), sizes: SIZES, draw };
}

const EVEN = [0.25, 0.25, 0.25, 0.25];
const UNEVEN = [0.6, 0.25, 0.1, 0.05];
const MANY = [0.2, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05, 0.04, 0.03, 0.02, 0.01];

/** Gates on groups. */
export const groupDesigns: readonly GateDesign[] = [
  eachDesign("4 even groups, all at the limit", EVEN, true),
  eachDesign("4 uneven groups, the smallest at the limit", UNEVEN, false),
  eachDesign("12 uneven groups, all at the limit", MANY, true),
  eachDesign("12 uneven groups, the smallest at the limit", MANY, false),
  acrossDesign("2 even groups", [0.5, 0.5], [LOW, HIGH]),
  acrossDesign("2 groups 19 : 1, the smaller lower", [0.95, 0.05], [LOW, HIGH]),
  acrossDesign("4 uneven groups, the smallest lower", UNEVEN, [LOW, HIGH]),
  acrossDesign("2 even groups, rarely selected", [0.5, 0.5], RARE),
];
