import type { Answer, Need, OutcomeCell } from "@tidegate/formats";
import type { Draws } from "./random-draws.ts";
import { grouped, type Simulated } from "./simulated.ts";

/** Of the rows of one class: how many the baseline answers right, and how many the candidate loses and wins. */
export interface Answered {
  readonly right: number;
  readonly lost: number;
  readonly won: number;
}

/** What a binary test set is drawn from. */
export interface Population {
  readonly prevalence: number;
  readonly positives: Answered;
  readonly negatives: Answered;
}

/** A part of the rows, named by its value of the slice `part`. */
export interface Share {
  readonly name: string;
  readonly share: number;
  readonly population: Population;
}

/** Chances of label x candidate x baseline. */
export function cellsOf({ prevalence, positives, negatives }: Population): OutcomeCell[] {
  const ofClass = (label: number, share: number, { right, lost, won }: Answered) => {
    const cell = (candidate: number, baseline: number, n: number) => ({ label, candidate, baseline, n: share * n });
    const wrong = 1 - label;
    return [
      cell(label, label, right - lost),
      cell(label, wrong, won),
      cell(wrong, label, lost),
      cell(wrong, wrong, 1 - right - won),
    ];
  };
  return [...ofClass(1, prevalence, positives), ...ofClass(0, 1 - prevalence, negatives)];
}

/** Both systems equally good in each class, disagreeing as often as before. */
export function evened({ prevalence, positives, negatives }: Population): Population {
  const even = ({ right, lost, won }: Answered) => ({ right, lost: (lost + won) / 2, won: (lost + won) / 2 });
  return { prevalence, positives: even(positives), negatives: even(negatives) };
}

/** n rows of these parts, counted: the counts of independent rows are multinomial. */
export function drawCounts(draws: Draws, n: number, shares: readonly Share[]): Simulated {
  const sizes = draws.multinomial(
    n,
    shares.map(({ share }) => share),
  );
  const parts = shares.map(({ name, population }, i) => {
    const cells = cellsOf(population);
    const counts = draws.multinomial(
      sizes[i]!,
      cells.map((cell) => cell.n),
    );
    return { name, n: sizes[i]!, cells: cells.map((cell, at) => ({ ...cell, n: counts[at]! })) };
  });
  return (need) => countsAnswer(need, n, parts);
}

interface Part {
  readonly name: string;
  readonly n: number;
  readonly cells: readonly OutcomeCell[];
}

function countsAnswer(need: Need, n: number, parts: readonly Part[]): Answer | undefined {
  if (need.kind !== "outcomes") return undefined;
  const overall = {
    slice: null,
    group: [],
    n,
    cells: merged(
      parts.flatMap(({ cells }) => cells),
      need.baseline,
    ),
  };
  const groups = need.slices.flatMap((slice) =>
    parts
      .filter((part) => part.n > 0)
      .map((part) => ({ slice, group: [part.name], n: part.n, cells: merged(part.cells, need.baseline) })),
  );
  return { kind: "outcomes", classes: ["no", "yes"], ...grouped([overall, ...groups]) };
}

/** Cells with rows, each once; without a baseline it is summed over. */
export function merged(cells: readonly OutcomeCell[], baseline: string | undefined): OutcomeCell[] {
  const counts = new Map<number, OutcomeCell>();
  for (const { label, candidate, baseline: other = -1, n } of cells) {
    if (n === 0) continue;
    const key = label * 100 + (candidate + 1) * 10 + (baseline === undefined ? 0 : other + 1);
    const before = counts.get(key)?.n ?? 0;
    counts.set(key, { label, candidate, ...(baseline === undefined ? {} : { baseline: other }), n: before + n });
  }
  return [...counts.values()];
}
