import { erfc } from "../special/index.ts";

/**
 * The standard normal distribution function: the share of a normal distribution with mean 0 and variance 1 below x.
 *
 * Definition: Phi(x) = erfc(-x / sqrt 2) / 2.
 *
 * It misleads as an upper tail: ask for normalCdf(-x), not for 1 - normalCdf(x), which is 0 beyond x = 8.3.
 *
 * Source: NIST Digital Library of Mathematical Functions, 7.18(ii).
 *
 * @example normalCdf(1.6448536269514722) // 0.95
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError(`normalCdf requires a number; got ${x}`);
  return erfc(-x / Math.SQRT2) / 2;
}
