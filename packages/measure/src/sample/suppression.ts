/** A group with the counts that must not be small: its rows, its rows by label class, and the same in both parts. */
export interface CountedGroup {
  readonly codes: readonly number[];
  readonly n: number;
  readonly counts: readonly number[];
}

/**
 * Which groups may not be shown, by slice, as indexes into its groups.
 *
 * 1. Small: a group with fewer than `least` rows, or with 1 to least - 1 rows of a label class (a metric's denominator).
 * 2. Under a hidden margin: a cell of a cross whose group in a slice over fewer of the same columns is hidden.
 * 3. Complement: the total minus the shown groups must not reveal. While the hidden groups of a slice (of a cross: of each
 *    line that a shown margin sums) are one alone, or together fewer than `least` rows, the next smallest is hidden too.
 *
 * Steps 2 and 3 repeat until nothing changes. Groupings that do not nest (two slices over different columns of the same
 * kind of fact) are not protected against each other.
 */
export function suppress(slices: ReadonlyMap<string, Grouped>, least: number): Map<string, Set<number>> {
  const hidden = new Map<string, Set<number>>();
  for (const [slice, { groups }] of slices) {
    hidden.set(slice, new Set(groups.flatMap((group, i) => (isSmall(group, least) ? [i] : []))));
  }
  let before = -1;
  for (let size = total(hidden); size !== before; size = total(hidden)) {
    before = size;
    for (const slice of slices.keys()) settle(slices, hidden, slice, least);
  }
  return hidden;
}

function isSmall(group: CountedGroup, least: number): boolean {
  return group.n < least || group.counts.some((count) => count > 0 && count < least);
}

function total(hidden: ReadonlyMap<string, ReadonlySet<number>>): number {
  return [...hidden.values()].reduce((sum, set) => sum + set.size, 0);
}

interface Grouped {
  readonly columns: readonly string[];
  readonly groups: readonly CountedGroup[];
}

function settle(
  slices: ReadonlyMap<string, Grouped>,
  hidden: ReadonlyMap<string, Set<number>>,
  slice: string,
  least: number,
): void {
  const own = slices.get(slice);
  const ownHidden = hidden.get(slice);
  if (!own || !ownHidden) return;
  for (const [margin, over] of slices) {
    const places = over.columns.map((column) => own.columns.indexOf(column));
    if (places.includes(-1) || over.columns.length >= own.columns.length) continue;
    settleLines(own, ownHidden, over, places, hidden.get(margin) ?? new Set(), least);
  }
  complement(own.groups, [...own.groups.keys()], ownHidden, least);
}

/** The cells that a margin sums: all hidden where the margin is, else not alone hidden. */
function settleLines(
  own: Grouped,
  ownHidden: Set<number>,
  over: Grouped,
  places: readonly number[],
  overHidden: ReadonlySet<number>,
  least: number,
): void {
  const lines = linesOf(own.groups, places);
  for (const [i, group] of over.groups.entries()) {
    const line = lines.get(group.codes.join()) ?? [];
    if (overHidden.has(i)) for (const cell of line) ownHidden.add(cell);
    else complement(own.groups, line, ownHidden, least);
  }
}

function linesOf(groups: readonly CountedGroup[], places: readonly number[]): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const [i, group] of groups.entries()) {
    const key = places.map((place) => group.codes[place]).join();
    const line = lines.get(key);
    if (line) line.push(i);
    else lines.set(key, [i]);
  }
  return lines;
}

/** Hides the next smallest of a line until what is hidden cannot be found by subtraction. */
function complement(
  groups: readonly CountedGroup[],
  line: readonly number[],
  hidden: Set<number>,
  least: number,
): void {
  const rowsOf = (i: number) => groups[i]?.n ?? 0;
  const mine = line.filter((i) => hidden.has(i));
  if (mine.length === 0) return;
  let count = mine.length;
  let rows = mine.reduce((sum, i) => sum + rowsOf(i), 0);
  const rest = line.filter((i) => !hidden.has(i)).sort((a, b) => rowsOf(a) - rowsOf(b) || a - b);
  for (const next of rest) {
    if (count > 1 && rows >= least) return;
    hidden.add(next);
    count += 1;
    rows += rowsOf(next);
  }
}
