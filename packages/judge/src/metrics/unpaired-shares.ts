import type { Known } from "@tidegate/formats";
import {
  clopperPearson,
  type Interval,
  koopman,
  miettinenNurminenDifference,
  miettinenNurminenRatio,
  newcombe,
  type ProportionMethod,
  smallestCell,
  smallestReliable,
} from "@tidegate/statistics";
import type { Estimate } from "./estimate.ts";
import { tooFew } from "./known.ts";
import type { Measured } from "./metric.ts";

/** Successes and rows of two shares of different rows. */
type Two = readonly [x1: number, n1: number, x2: number, n2: number];

/** Two shares of different rows. */
export function betweenGroups(first: Measured, second: Measured): { difference: Estimate; ratio: Known<Estimate> } {
  const two: Two = [first.successes ?? 0, first.n, second.successes ?? 0, second.n];
  const difference = estimateOf(first.value - second.value, two, differenceOfGroups);
  if (second.value === 0) return { difference, ratio: tooFew("a share of zero has no ratio") };
  return { difference, ratio: { value: estimateOf(first.value / second.value, two, ratioOfGroups) } };
}

/** A share of our rows against a published share of other rows. */
export function againstPublished(
  candidate: Measured,
  value: number,
  n: number,
): { difference: Estimate; ratio: Estimate } {
  const two: Two = [candidate.successes ?? 0, candidate.n, Math.round(value * n), n];
  return {
    difference: estimateOf(candidate.value - value, two, publishedDifference),
    ratio: estimateOf(candidate.value / value, two, publishedRatio),
  };
}

/** A method for two shares: its calibration, its name, and what stands in for it where the counts are too small. */
interface Method {
  readonly calibrated: ProportionMethod;
  readonly name: string;
  readonly interval: (...arguments_: [...Two, number]) => Interval;
  readonly exact: (first: Interval, second: Interval) => Interval;
}

const differenceOfGroups: Method = {
  calibrated: "miettinenNurminenDifference",
  name: "miettinen-nurminen",
  interval: miettinenNurminenDifference,
  exact: differenceOf,
};
const ratioOfGroups: Method = { calibrated: "koopman", name: "koopman", interval: koopman, exact: ratioOf };
const publishedDifference: Method = {
  calibrated: "newcombe",
  name: "newcombe",
  interval: newcombe,
  exact: differenceOf,
};
const publishedRatio: Method = {
  calibrated: "miettinenNurminenRatio",
  name: "miettinen-nurminen",
  interval: miettinenNurminenRatio,
  exact: ratioOf,
};

/**
 * The score interval where its calibration holds. Where successes or failures are too few for it, the bounds come from
 * the exact bounds of both shares, each at half the error: wide, but never above nominal, so nothing stays undecided for
 * the method's sake.
 */
function estimateOf(estimate: number, two: Two, { calibrated, name, interval, exact }: Method): Estimate {
  const [x1, n1, x2, n2] = two;
  const cell = Math.min(smallestCell(x1, n1), smallestCell(x2, n2));
  if (cell >= smallestReliable[calibrated].atLeast) {
    return { estimate, method: name, paired: false, interval: (confidence) => interval(...two, confidence) };
  }
  const halved = (confidence: number) => 1 - (1 - confidence) / 2;
  return {
    estimate,
    method: "clopper-pearson",
    paired: false,
    interval: (confidence) =>
      exact(clopperPearson(x1, n1, halved(confidence)), clopperPearson(x2, n2, halved(confidence))),
  };
}

function differenceOf(first: Interval, second: Interval): Interval {
  return { lower: first.lower - second.upper, upper: first.upper - second.lower };
}

function ratioOf(first: Interval, second: Interval): Interval {
  return {
    lower: first.lower / second.upper,
    upper: second.lower > 0 ? first.upper / second.lower : Number.POSITIVE_INFINITY,
  };
}
