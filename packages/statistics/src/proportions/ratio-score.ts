/**
 * Excess of p1 over ratio times p2, and its variance at the most likely pair (p1, p2) that has exactly this ratio.
 *
 * Definition: excess = x1 / n1 - ratio x2 / n2; variance = p1 (1 - p1) / n1 + ratio^2 p2 (1 - p2) / n2 at the constrained
 * maximum, p1 = ratio p2 and p2 the smaller root of N ratio p^2 - (ratio (n1 + x2) + n2 + x1) p + x1 + x2 = 0.
 *
 * Source: O. Miettinen and M. Nurminen (1985), Statistics in Medicine 4, 213-226, appendix I.
 *
 * @example ratioScore(8, 10, 5, 10, 1) // { excess: 0.3, variance: 0.0455 }
 */
export function ratioScore(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  ratio: number,
): { readonly excess: number; readonly variance: number } {
  const first = ratio * (n1 + x2);
  const second = n2 + x1;
  const root = Math.hypot(first - second, 2 * Math.sqrt(ratio * (n1 - x1) * (n2 - x2)));
  const p2 = Math.min(1, (2 * (x1 + x2)) / (first + second + root));
  const p1 = Math.min(1, ratio * p2);
  return {
    excess: x1 / n1 - (ratio * x2) / n2,
    variance: (p1 * (1 - p1)) / n1 + (ratio * ratio * p2 * (1 - p2)) / n2,
  };
}
