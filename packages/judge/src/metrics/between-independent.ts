import type { Known } from "@tidegate/formats";
import type { Estimate } from "./estimate.ts";
import { tooFew } from "./known.ts";
import type { Measured } from "./metric.ts";
import { differenceOfIndependent, ratioOfIndependent } from "./mover.ts";

/** Two groups of different rows, for any metric with bounds of its own. */
export function betweenIndependent(
  first: Measured,
  second: Measured,
): { difference: Estimate; ratio: Known<Estimate> } {
  return {
    difference: differenceOfIndependent(first.estimate, second.estimate),
    ratio:
      first.value > 0 && second.value > 0
        ? { value: ratioOfIndependent(first.estimate, second.estimate) }
        : tooFew("a figure of zero or less has no ratio"),
  };
}
