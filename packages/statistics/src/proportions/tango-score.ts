import { positiveRoot } from "./positive-root.ts";

/**
 * Excess of b - c, the net rows that only the candidate has right, over what a hypothetical paired difference D leads to
 * expect, and its variance at the most likely chances under D.
 *
 * Definition: excess = b - c - n D; variance = n (2 q + D (1 - D)) for D >= 0, where q, the most likely chance of c, is the
 * root >= 0 of 2 n q^2 + ((2 n - b + c) D - b - c) q - c D (1 - D) = 0. For D < 0: -D, with b and c exchanged.
 *
 * Source: T. Tango (1998), Statistics in Medicine 17, 891-908.
 *
 * @example tangoScore(8, 2, 100, 0) // { excess: 6, variance: 10 }
 */
export function tangoScore(
  b: number,
  c: number,
  n: number,
  difference: number,
): { readonly excess: number; readonly variance: number } {
  const size = Math.abs(difference);
  const [more, less] = difference < 0 ? [c, b] : [b, c];
  const spread = size * (1 - size);
  const q = positiveRoot(2 * n, (2 * n - more + less) * size - more - less, less * spread);
  return { excess: b - c - n * difference, variance: n * (2 * q + spread) };
}
