import { incompleteBetaTails } from "../special/index.ts";
import { normalCdf } from "./normal-cdf.ts";

/** Above this the t and the normal distribution differ by less than one part in 1e12 wherever t^4 < df / 1e-12. */
export const NORMAL_FROM = 1e15;

/**
 * Student's t distribution function: the share below t, with `df` degrees of freedom (any real number above 0).
 *
 * Definition: for t <= 0, I_x(df / 2, 1 / 2) / 2 with x = df / (df + t^2); for t > 0 one minus the value at -t. An infinite
 * `df` is the normal distribution.
 *
 * It misleads as an upper tail: ask for studentTCdf(-t, df), not for 1 - studentTCdf(t, df).
 *
 * Source: Student (1908), "The probable error of a mean", Biometrika 6; Abramowitz and Stegun (1964), 26.7.1.
 *
 * @example studentTCdf(1, 1) // 0.75
 */
export function studentTCdf(t: number, df: number): number {
  if (Number.isNaN(t)) throw new RangeError(`studentTCdf requires a number t; got ${t}`);
  if (!(df > 0)) throw new RangeError(`studentTCdf requires df > 0; got ${df}`);
  if (df >= NORMAL_FROM) return normalCdf(t);
  if (!Number.isFinite(t)) return t > 0 ? 1 : 0;
  const square = t * t;
  const tail = incompleteBetaTails(1 / (1 + square / df), 1 / (1 + df / square), df / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}
