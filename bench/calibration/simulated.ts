import type { Answer, Need } from "@tidegate/formats";

/** One simulated test set: what it answers to a need; undefined for what was not simulated. */
export type Simulated = (need: Need) => Answer | undefined;

/** The fewest rows of a group that are shown, as in the policies that are simulated. */
const MIN_COUNT = 5;

interface Group {
  readonly slice: string | null;
  readonly group: (string | null)[];
  readonly n: number;
}

/** Groups that are large enough to show, and the names of the others. */
export function grouped<G extends Group>(groups: readonly G[]) {
  const isShown = ({ slice, n }: G) => slice === null || n >= MIN_COUNT;
  const small = groups.filter((group) => !isShown(group));
  return {
    groups: groups.filter(isShown),
    suppressed: small.map(({ slice, group }) => ({ slice: slice ?? "", group })),
  };
}

/** A whole number of any size as text. */
export function whole(value: number): string {
  return String(BigInt(Math.round(value)));
}
