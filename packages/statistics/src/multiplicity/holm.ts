import { requirePValues } from "./impossible-p-values.ts";

/**
 * Holm's adjustment: p-values of several claims, raised so that comparing each with the same level bounds the chance of even
 * one false alarm.
 *
 * Definition: with p(1) <= ... <= p(m), adjusted p(i) = max over j <= i of min(1, (m - j + 1) p(j)); in the order given.
 *
 * It holds under any dependence between the claims and is never weaker than Bonferroni. It misleads when the claims
 * were chosen after looking at the data.
 *
 * Source: S. Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
 * Statistics 6, 65-70.
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  requirePValues("holm", pValues);
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = pValues.slice();
  let largest = 0;
  order.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * p));
    adjusted[index] = largest;
  });
  return adjusted;
}
