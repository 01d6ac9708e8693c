interface Counted {
  readonly slice: string | null;
  readonly complete: number;
}

/**
 * Which groups may not be shown because their sums are over 1 to least - 1 rows, as indexes; index 0 is all rows. In the
 * same slice the next smallest are hidden too, until what is hidden cannot be had by subtraction; crosses, whose lines
 * other slices sum, are hidden whole. Needs are not protected against each other.
 */
export function fewComplete(groups: readonly Counted[], crosses: ReadonlySet<string>, least: number): Set<number> {
  const hidden = new Set<number>();
  if (!groups.some(({ complete }) => complete > 0 && complete < least)) return hidden;
  for (const slice of new Set(groups.map((group) => group.slice))) {
    const own = groups.flatMap((group, i) => (group.slice === slice ? [{ i, complete: group.complete }] : []));
    const few = own.filter(({ complete }) => complete > 0 && complete < least);
    const gone = slice !== null && crosses.has(slice) ? own : withComplement(own, few, least);
    for (const { i } of gone) hidden.add(i);
  }
  return hidden;
}

type Own = { readonly i: number; readonly complete: number };

function withComplement(own: readonly Own[], few: readonly Own[], least: number): Own[] {
  if (few.length === 0) return [];
  const hidden = [...few];
  const rest = own.filter((group) => !few.includes(group)).sort((a, b) => a.complete - b.complete || a.i - b.i);
  for (const next of rest) {
    const rows = hidden.reduce((sum, { complete }) => sum + complete, 0);
    if (hidden.length > 1 && rows >= least) break;
    hidden.push(next);
  }
  return hidden;
}
