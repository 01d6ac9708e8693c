/**
 * The root of a x^2 + b x - c = 0 that is not negative, for a > 0 and c >= 0, without cancellation.
 *
 * Definition: (-b + sqrt(b^2 + 4 a c)) / (2 a), or for b > 0 the equal 2 c / (b + sqrt(b^2 + 4 a c)).
 *
 * Source: Press et al. (2007), "Numerical Recipes", 3rd edition, section 5.6.
 *
 * @example positiveRoot(1, 1, 6) // 2
 */
export function positiveRoot(a: number, b: number, c: number): number {
  const root = Math.hypot(b, 2 * Math.sqrt(a * c));
  return b > 0 ? (2 * c) / (b + root) : (root - b) / (2 * a);
}
