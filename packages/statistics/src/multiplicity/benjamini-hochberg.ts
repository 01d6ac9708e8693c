import { requirePValues } from "./impossible-p-values.ts";

/**
 * Benjamini and Hochberg's adjustment: p-values of several claims, raised so that among those below a level the
 * expected share of false alarms is at most that level.
 *
 * Definition: with p(1) <= ... <= p(m), adjusted p(i) = min over j >= i of min(1, m p(j) / j); in the order given.
 *
 * It assumes independent or positively dependent claims. It misleads as proof of any single claim: it bounds a share
 * of false alarms, not the chance of one. For that use `holm`.
 *
 * Source: Y. Benjamini and Y. Hochberg (1995), "Controlling the false discovery rate", Journal of the Royal Statistical
 * Society B 57, 289-300.
 *
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  requirePValues("benjaminiHochberg", pValues);
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = pValues.slice();
  let smallest = 1;
  order.forEach(({ p, index }, rank) => {
    smallest = Math.min(smallest, (pValues.length * p) / (pValues.length - rank));
    adjusted[index] = smallest;
  });
  return adjusted;
}
