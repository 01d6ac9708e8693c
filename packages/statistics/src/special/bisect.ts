/**
 * Where a condition that holds at first stops holding: the bracket is halved until it is short.
 *
 * Definition: for `holds` true on [lower, x) and false on (x, upper], a point within `tolerance` of x. When the condition
 * holds everywhere the answer is `upper`, when nowhere `lower` (to the tolerance).
 *
 * It misleads when the condition changes more than once: any one of the changes is returned.
 *
 * Source: Press et al. (2007), "Numerical Recipes", 3rd edition, section 9.1.
 *
 * @example bisect((x) => x * x < 2, 0, 2, 1e-12) // 1.414213562373
 */
export function bisect(holds: (x: number) => boolean, lower: number, upper: number, tolerance: number): number {
  if (!(lower <= upper)) throw new RangeError(`bisect requires lower <= upper; got ${lower} and ${upper}`);
  let [inside, outside] = [lower, upper];
  while (outside - inside > tolerance) {
    const middle = inside + (outside - inside) / 2;
    if (middle === inside || middle === outside) break;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return inside + (outside - inside) / 2;
}
