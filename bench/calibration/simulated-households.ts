import type { Need, OutcomeCell } from "@tidegate/formats";
import type { Draws } from "./random-draws.ts";
import { grouped, type Simulated, whole } from "./simulated.ts";
import { merged } from "./simulated-counts.ts";

/** In a hard cluster half of the baseline's answers are right, in an easy one 95 %. */
const [EASY, IN_EASY, IN_HARD] = [0.7, 0.95, 0.5];
export const RIGHT = EASY * IN_EASY + (1 - EASY) * IN_HARD;
/** In so many clusters the two systems disagree at all. */
const AFFECTED = 0.3;

/** Shares of the baseline's right answers that the candidate loses, and of its wrong ones that it wins. */
export interface Changed {
  readonly lost: number;
  readonly won: number;
  /** One cluster in twenty has forty rows; else they have one to nine. */
  readonly uneven: boolean;
}

/** The candidate's true accuracy less the baseline's. */
export function changeOfAccuracy({ lost, won }: Changed): number {
  return (1 - RIGHT) * won - RIGHT * lost;
}

interface Totals {
  clusters: number;
  candidate: number;
  candidateSquares: number;
  apart: number;
  apartSquares: number;
}

/** n rows in clusters whose rows are about as hard as each other; labels are half and half. */
export function drawHouseholds(draws: Draws, n: number, changed: Changed): Simulated {
  const cells = new Map<number, number>();
  const bySize = new Map<number, Totals>();
  for (let rows = 0; rows < n; ) {
    const giant = changed.uneven && draws.uniform() < 0.05;
    const size = Math.min(n - rows, giant ? 40 : 1 + Math.floor(9 * draws.uniform()));
    const [candidate, baseline] = drawCluster(draws, size, changed, cells);
    const totals = bySize.get(size) ?? { clusters: 0, candidate: 0, candidateSquares: 0, apart: 0, apartSquares: 0 };
    totals.clusters += 1;
    totals.candidate += candidate;
    totals.candidateSquares += candidate ** 2;
    totals.apart += candidate - baseline;
    totals.apartSquares += (candidate - baseline) ** 2;
    bySize.set(size, totals);
    rows += size;
  }
  return (need) => householdsAnswer(need, n, cells, bySize);
}

/** How many rows of one cluster each system answers right; counts label x candidate x baseline on the way. */
function drawCluster(draws: Draws, size: number, { lost, won }: Changed, cells: Map<number, number>) {
  const right = draws.uniform() < EASY ? IN_EASY : IN_HARD;
  const affected = draws.uniform() < AFFECTED;
  let [ours, theirs] = [0, 0];
  for (let i = 0; i < size; i++) {
    const baseline = draws.uniform() < right;
    const flips = affected && draws.uniform() < (baseline ? lost : won) / AFFECTED;
    const candidate = flips ? !baseline : baseline;
    const label = draws.uniform() < 0.5 ? 1 : 0;
    const key = label * 4 + Number(candidate) * 2 + Number(baseline);
    cells.set(key, (cells.get(key) ?? 0) + 1);
    ours += Number(candidate);
    theirs += Number(baseline);
  }
  return [ours, theirs] as const;
}

function householdsAnswer(
  need: Need,
  n: number,
  counts: ReadonlyMap<number, number>,
  bySize: ReadonlyMap<number, Totals>,
): ReturnType<Simulated> {
  const all = { slice: null, group: [], n };
  if (need.kind === "outcomes") {
    const cells = [...counts].map(([key, rows]): OutcomeCell => {
      const label = key >> 2;
      const answer = (right: number) => (right ? label : 1 - label);
      return { label, candidate: answer((key >> 1) & 1), baseline: answer(key & 1), n: rows };
    });
    const groups = [{ ...all, cells: merged(cells, need.baseline) }];
    return { kind: "outcomes", classes: ["no", "yes"], ...grouped(groups) };
  }
  if (need.kind !== "clusters" || need.value.value !== "correct" || need.label !== undefined) return undefined;
  const sizes = [...bySize].map(([size, totals]) => ({
    size,
    clusters: totals.clusters,
    sum: whole(need.minus ? totals.apart : totals.candidate),
    sum_squares: whole(need.minus ? totals.apartSquares : totals.candidateSquares),
  }));
  return { kind: "clusters", exponent: 0, ...grouped([{ ...all, sizes }]) };
}
