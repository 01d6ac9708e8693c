import { normalCdf } from "@tidegate/statistics";
import type { Draws } from "./random-draws.ts";
import { grouped, type Simulated } from "./simulated.ts";
import { merged } from "./simulated-counts.ts";
import { drawLevels, type Levels, LOWEST, levelOf, ranksOf, STEP } from "./simulated-scores.ts";

/** Twelve slices of two to six groups; each group has about two thirds of the rows of the one before. */
const GROUPS = [2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 6];
const SHARES = GROUPS.map((groups) => {
  const sizes = Array.from({ length: groups }, (_, i) => 0.67 ** i);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => size / total);
});

const PREVALENCE = 0.4;
const ABOVE = 2;
/** The step of the rounded scores from which on rows are selected. */
const CUT = levelOf(1);
const CORRELATION = 0.9;
/** Where the last of six groups is broken, its positives lie so many steps nearer to the negatives. */
const BROKEN_STEPS = 26;

const recall = (above: number) => 1 - normalCdf(LOWEST + CUT * STEP - above);
const specificity = 1 - recall(0);
const accuracyOf = (above: number) => PREVALENCE * recall(above) + (1 - PREVALENCE) * specificity;

/** What is wrong with the candidate. */
export const FAULTS = ["none", "accuracy", "group"] as const;
export type Fault = (typeof FAULTS)[number];
const WORSE = 1.9;

const PRODUCTION = { no_worse_than: "production" };
const ALL = GROUPS.map((_, i) => `s${i}`);

/** Ten gates. The faults put `accuracy-keep`, or one group of `recall-groups`, exactly at its limit. */
export function wholePolicy(decide: "harm" | "proof") {
  const [recallLimit, accuracyLimit] = [
    recall(ABOVE) - recall(ABOVE - BROKEN_STEPS * STEP),
    accuracyOf(ABOVE) - accuracyOf(WORSE),
  ];
  const gates = {
    "auc-floor": { metric: "roc_auc", at_least: 0.88 },
    "auc-keep": { metric: "roc_auc", ...PRODUCTION, margin: 0.03 },
    "accuracy-floor": { metric: "accuracy", at_least: 0.79 },
    "accuracy-keep": { metric: "accuracy", ...PRODUCTION, margin: accuracyLimit },
    "recall-floor": { metric: "true_positive_rate", at_least: 0.75 },
    "specificity-floor": { metric: "specificity", at_least: 0.79 },
    "precision-floor": { metric: "precision", at_least: 0.7 },
    "f1-keep": { metric: "f1", ...PRODUCTION, margin: 0.04 },
    "recall-groups": { metric: "true_positive_rate", ...PRODUCTION, margin: recallLimit, in_each: ALL, decide },
    parity: { metric: "selection_rate", across: "s0", min_ratio: 0.8 },
  };
  return { ...{ slices: Object.fromEntries(ALL.map((slice) => [slice, { column: slice }])) }, gates };
}

/** n rows with scores, answers and groups. */
export function drawPolicyRows(draws: Draws, n: number, fault: Fault): Simulated {
  const counts = GROUPS.map((groups) => Array.from({ length: groups }, () => new Int32Array(8)));
  const positives = draws.binomial(n, PREVALENCE);
  const candidate = fault === "accuracy" ? WORSE : ABOVE;
  const one = drawLevels(draws, positives, [candidate, ABOVE], CORRELATION);
  const zero = drawLevels(draws, n - positives, [0, 0], CORRELATION);
  count(draws, counts, 0, zero, 0);
  count(draws, counts, 1, one, fault === "group" ? BROKEN_STEPS : 0);
  const ranks = ranksOf(one, zero);
  return (need) => ranks(need) ?? rowsAnswer(need, n, counts);
}

/** Draws the groups of the rows of one class and counts them; in the last group the candidate loses so many steps. */
function count(draws: Draws, counts: Counts, label: number, { candidate, baseline }: Levels, lost: number): void {
  for (let i = 0; i < candidate.length; i++) {
    const groups = SHARES.map((shares) => groupOf(draws.uniform(), shares));
    if (groups.at(-1) === 5) candidate[i] = Math.max(0, candidate[i]! - lost);
    const [ours, theirs] = [candidate[i]! >= CUT ? 2 : 0, baseline[i]! >= CUT ? 1 : 0];
    for (const [slice, group] of groups.entries()) counts[slice]![group]![label * 4 + ours + theirs]! += 1;
  }
}

function groupOf(u: number, shares: readonly number[]): number {
  let [left, group] = [u, 0];
  while (group < shares.length - 1 && left >= shares[group]!) {
    left -= shares[group]!;
    group += 1;
  }
  return group;
}

type Counts = readonly (readonly Int32Array[])[];

function rowsAnswer(need: Parameters<Simulated>[0], n: number, counts: Counts): ReturnType<Simulated> {
  if (need.kind === "join") return joined(n);
  if (need.kind !== "outcomes") return undefined;
  const groupsOf = (slice: string) =>
    counts[Number(slice.slice(1))]!.map((cells, i) => ({ slice, group: [`g${i}`], ...filled(cells, need.baseline) }));
  const sums = Int32Array.from({ length: 8 }, (_, at) => counts[0]!.reduce((sum, cells) => sum + cells[at]!, 0));
  const overall = { slice: null, group: [], ...filled(sums, need.baseline) };
  const groups = need.slices.flatMap(groupsOf).filter((group) => group.n > 0);
  return { kind: "outcomes", classes: ["no", "yes"], ...grouped([overall, ...groups]) };
}

function filled(counts: Int32Array, baseline: string | undefined) {
  const cells = Array.from(counts, (n, at) => ({ label: at >> 2, candidate: (at >> 1) & 1, baseline: at & 1, n }));
  return { n: cells.reduce((sum, cell) => sum + cell.n, 0), cells: merged(cells, baseline) };
}

function joined(n: number): ReturnType<Simulated> {
  const none = { missing: 0, extra: 0, duplicates: 0, invalid: 0, invalid_scores: 0 };
  return { kind: "join", test_rows: n, rows: n, matched: n, ...none, unknown_classes: [], examples: [] };
}
