/**
 * The fewest rows with which a gate would pass as often as wanted.
 *
 * Definition: the smallest whole n in [1, max] with powerAt(n) >= target, found by doubling and then halving the gap;
 * undefined when powerAt(max) is too low as well.
 *
 * It assumes that power grows with n. Exact power is a saw in n; the answer then reaches the target and n - 1 does not, though
 * some larger n may just miss it.
 *
 * Source: Press et al. (2007), "Numerical Recipes", 3rd edition, section 3.1 (hunting and bisection).
 *
 * @example rowsNeeded((n) => 1 - 0.5 ** n) // 3
 */
export function rowsNeeded(
  powerAt: (n: number) => number,
  target = 0.8,
  max = Number.MAX_SAFE_INTEGER,
): number | undefined {
  if (!(target > 0 && target < 1)) throw new RangeError(`rowsNeeded requires 0 < target < 1; got ${target}`);
  if (!(Number.isSafeInteger(max) && max >= 1))
    throw new RangeError(`rowsNeeded requires a whole max >= 1; got ${max}`);
  let [tooFew, enough] = [0, 1];
  while (powerAt(enough) < target) {
    if (enough === max) return undefined;
    [tooFew, enough] = [enough, Math.min(2 * enough, max)];
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (powerAt(middle) < target) tooFew = middle;
    else enough = middle;
  }
  return enough;
}
