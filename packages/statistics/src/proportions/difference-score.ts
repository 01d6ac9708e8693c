import { findRoot } from "../special/index.ts";

/** One term of the derivative of the log-likelihood: count / factor, with its sign. */
type Term = readonly [signedCount: number, factor: number];

/** The derivative times all its denominators: same sign, no poles. */
function numerator(terms: readonly Term[]): number {
  const present = terms.filter(([count]) => count !== 0);
  let sum = 0;
  for (const term of present) {
    sum += present.reduce((product, other) => product * (other === term ? other[0] : other[1]), 1);
  }
  return sum;
}

/**
 * The most likely p2 when p1 = p2 + difference. The likelihood is concave, so its derivative changes sign once, or the
 * maximum is at an end of the range.
 */
function constrainedSecond(x1: number, n1: number, x2: number, n2: number, difference: number): number {
  if (difference === 0) return (x1 + x2) / (n1 + n2);
  const [from, to] = [Math.max(0, -difference), Math.min(1, 1 - difference)];
  const slope = (p: number) =>
    numerator([
      [x2, p],
      [x2 - n2, 1 - p],
      [x1, p + difference],
      [x1 - n1, 1 - p - difference],
    ]);
  if (slope(from) <= 0) return from;
  if (slope(to) >= 0) return to;
  return findRoot(slope, from, to);
}

/**
 * Excess of the observed difference p1 - p2 over a hypothetical one, and its variance at the most likely pair (p1, p2)
 * that has exactly this difference.
 *
 * Definition: excess = x1 / n1 - x2 / n2 - difference; variance = p1 (1 - p1) / n1 + p2 (1 - p2) / n2 at the constrained
 * maximum of the likelihood.
 *
 * Source: O. Miettinen and M. Nurminen (1985), Statistics in Medicine 4, 213-226, appendix I.
 *
 * @example differenceScore(8, 10, 5, 10, 0) // { excess: 0.3, variance: 0.0455 }
 */
export function differenceScore(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  difference: number,
): { readonly excess: number; readonly variance: number } {
  const p2 = constrainedSecond(x1, n1, x2, n2, difference);
  const p1 = Math.min(1, Math.max(0, p2 + difference));
  return {
    excess: x1 / n1 - x2 / n2 - difference,
    variance: (p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2,
  };
}
