import { incompleteBetaTails } from "../special/index.ts";

/**
 * The binomial distribution function: the chance of at most k successes in n independent trials of chance p.
 *
 * Definition: sum over i = 0..floor(k) of C(n, i) p^i (1 - p)^(n - i) = I_(1 - p)(n - k, k + 1).
 *
 * It assumes independent trials; rows that belong together (one household, one session) spread wider. As an upper tail
 * ask for binomialCdf(n - k - 1, n, 1 - p), the chance of more than k.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.5.
 *
 * @example binomialCdf(1, 2, 0.5) // 0.75
 */
export function binomialCdf(k: number, n: number, p: number): number {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`binomialCdf requires a whole n >= 0; got ${n}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`binomialCdf requires 0 <= p <= 1; got ${p}`);
  if (Number.isNaN(k)) throw new RangeError(`binomialCdf requires a number k; got ${k}`);
  if (k < 0) return 0;
  if (k >= n) return 1;
  const whole = Math.floor(k);
  return incompleteBetaTails(1 - p, p, n - whole, whole + 1);
}
