/**
 * The fewest rows of a metric's denominator (of the rarer class for areas) from which a method is trusted to keep its
 * promise. Exact and score methods hold from the first row on; those that lean on a normal limit do not.
 */
const smallest: Readonly<Record<string, number>> = { delong: 20, delta: 30, t: 30, mover: 10, cr2: 1 };

/** The fewest rows at which a method keeps its promise. */
export function smallestReliable(method: string): number {
  return smallest[method] ?? 1;
}
