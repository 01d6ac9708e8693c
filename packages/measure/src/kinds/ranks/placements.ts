import type { Ranking } from "./ranking.ts";

/** Adds one and gives the value before. */
function count(counts: Uint32Array, index: number): number {
  const before = counts[index] as number;
  counts[index] = before + 1;
  return before;
}

/** To which groups each row belongs: `width` groupings a row, side by side; groups are numbered across groupings. */
export interface Membership {
  readonly width: number;
  readonly groups: number;
  /** Group 0 collects the rows of hidden groups. */
  readonly ofRow: Uint16Array;
}

/** What is counted while rows pass in ascending order, by group. */
interface Counts {
  readonly positive: Uint8Array;
  readonly membership: Membership;
  /** Positives not passed yet, and negatives passed. */
  readonly above: Uint32Array;
  readonly below: Uint32Array;
  /** Of the tie at hand. */
  readonly tiedPositives: Uint32Array;
  readonly tiedNegatives: Uint32Array;
  readonly placed: Uint32Array;
}

/**
 * The doubled mid-rank placement of each row within each of its groups: of a positive, 2 x the negatives below it plus
 * those that tie; of a negative, 2 x the positives above it plus those that tie. Both sum to 2 x AUC x positives x
 * negatives. Rows without a valid score are placed at 0: positives below all, negatives above all.
 */
export function placements({ order, starts }: Ranking, positive: Uint8Array, membership: Membership): Uint32Array {
  const { width, groups, ofRow } = membership;
  const counters = () => new Uint32Array(groups);
  const placed = new Uint32Array(positive.length * width);
  const [above, below, tiedPositives, tiedNegatives] = [counters(), counters(), counters(), counters()];
  const counts: Counts = { positive, membership, above, below, tiedPositives, tiedNegatives, placed };
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number;
    if (positive[row] === 1) for (let at = row * width; at < (row + 1) * width; at++) count(above, ofRow[at] as number);
  }
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && starts[end] === 0) end++;
    if (end === start + 1) placeOne(order[start] as number, counts);
    else placeTie(order, start, end, counts);
    start = end;
  }
  return placed;
}

function placeOne(row: number, { positive, membership, above, below, placed }: Counts): void {
  const { width, ofRow } = membership;
  const isPositive = positive[row] === 1;
  for (let at = row * width; at < (row + 1) * width; at++) {
    const g = ofRow[at] as number;
    placed[at] = 2 * ((isPositive ? below[g] : above[g]) as number);
    if (isPositive) above[g] = (above[g] as number) - 1;
    else below[g] = (below[g] as number) + 1;
  }
}

/** Counts the tie, places its rows, then passes it. */
function placeTie(order: Uint32Array, start: number, end: number, counts: Counts): void {
  const { positive, membership, tiedPositives, tiedNegatives } = counts;
  const { width, ofRow } = membership;
  for (let i = start; i < end; i++) {
    const row = order[i] as number;
    const tied = positive[row] === 1 ? tiedPositives : tiedNegatives;
    for (let at = row * width; at < (row + 1) * width; at++) count(tied, ofRow[at] as number);
  }
  for (let i = start; i < end; i++) placeTied(order[i] as number, counts);
  for (let i = start; i < end; i++) passTied(order[i] as number, counts);
}

function placeTied(
  row: number,
  { positive, membership, above, below, tiedPositives, tiedNegatives, placed }: Counts,
): void {
  const { width, ofRow } = membership;
  const isPositive = positive[row] === 1;
  for (let at = row * width; at < (row + 1) * width; at++) {
    const g = ofRow[at] as number;
    if (isPositive) placed[at] = 2 * (below[g] as number) + (tiedNegatives[g] as number);
    else placed[at] = 2 * (above[g] as number) - (tiedPositives[g] as number);
  }
}

function passTied(row: number, { membership, above, below, tiedPositives, tiedNegatives }: Counts): void {
  const { width, ofRow } = membership;
  for (let at = row * width; at < (row + 1) * width; at++) {
    const g = ofRow[at] as number;
    below[g] = (below[g] as number) + (tiedNegatives[g] as number);
    above[g] = (above[g] as number) - (tiedPositives[g] as number);
    tiedNegatives[g] = 0;
    tiedPositives[g] = 0;
  }
}
