import { logitOfIncompleteBeta } from "../special/index.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { NORMAL_FROM } from "./student-t-cdf.ts";

/**
 * Student's t quantile: the t below which a share p of the distribution with `df` degrees of freedom (real) lies.
 *
 * Definition: studentTCdf(t, df) = p; -Infinity at p = 0, Infinity at p = 1. With u = log(x / (1 - x)) where
 * I_x(df / 2, 1 / 2) = 2 p, the quantile below the median is -sqrt(df) exp(-u / 2).
 *
 * It misleads for `df` below 1, where the tails are so heavy that a 95 % quantile may exceed 100.
 *
 * Source: Abramowitz and Stegun (1964), 26.7.
 *
 * @example studentTQuantile(0.95, 10) // 1.812461122811676
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`studentTQuantile requires 0 <= p <= 1; got ${p}`);
  if (!(df > 0)) throw new RangeError(`studentTQuantile requires df > 0; got ${df}`);
  if (df >= NORMAL_FROM || p === 0 || p === 1) return normalQuantile(p);
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  const size = Math.sqrt(df) * Math.exp(-logitOfIncompleteBeta(2 * tail, df / 2, 0.5) / 2);
  return p < 0.5 ? -size : size;
}
