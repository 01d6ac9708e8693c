import type { Interval } from "../interval.ts";
import { requireConfidence, requireProportion } from "./impossible-arguments.ts";
import { wilson } from "./wilson.ts";

/**
 * The hybrid score interval of the difference p1 - p2 of two independent proportions: the two Wilson intervals,
 * their distances from the estimates squared and added.
 *
 * Definition: with Wilson's (l1, u1) and (l2, u2) and d = p1 - p2, lower = d - sqrt((p1 - l1)^2 + (u2 - p2)^2), upper =
 * d + sqrt((u1 - p1)^2 + (p2 - l2)^2). Below confidence 1/2 the roots change sign, so that bounds stay monotone.
 *
 * It assumes two independent groups of independent rows. It has a closed form and never leaves [-1, 1]; it misleads
 * where Wilson does, for rare events and very unequal groups (see `calibration.ts`).
 *
 * Source: R. G. Newcombe (1998), "Interval estimation for the difference between independent proportions: comparison of
 * eleven methods", Statistics in Medicine 17, 873-890, method 10.
 *
 * @example newcombe(56, 70, 48, 80, 0.975) // { lower: 0.0524, upper: 0.3339 }, as published
 */
export function newcombe(x1: number, n1: number, x2: number, n2: number, confidence: number): Interval {
  requireProportion("newcombe", x1, n1);
  requireProportion("newcombe", x2, n2);
  requireConfidence("newcombe", confidence);
  const [p1, p2] = [x1 / n1, x2 / n2];
  const [first, second] = [wilson(x1, n1, confidence), wilson(x2, n2, confidence)];
  const side = confidence < 0.5 ? -1 : 1;
  return {
    lower: p1 - p2 - side * Math.hypot(p1 - first.lower, second.upper - p2),
    upper: p1 - p2 + side * Math.hypot(first.upper - p1, p2 - second.lower),
  };
}
