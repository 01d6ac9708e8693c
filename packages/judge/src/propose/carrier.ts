import {
  normalCdf,
  normalQuantile,
  powerClopperPearson,
  powerPairedDifference,
  smallestMarginFor,
} from "@tidegate/statistics";
import type { Estimate } from "../metrics/estimate.ts";
import type { Measured, Metric } from "../metrics/metric.ts";
import { confidence, reachFor } from "./aims.ts";

/**
 * What a figure's rows can carry. A floor is judged on one figure, a margin on the difference of two models on the same
 * rows. How far two equally good models differ row by row is not known before there are two; assumed is half the
 * variance of unrelated ones, which makes the difference vary as one figure does.
 */
export interface Carrier {
  readonly value: number;
  readonly n: number;
  readonly higherIsBetter: boolean;
  /** What slack is measured by: 1 for shares and areas, twice the figure for others. */
  readonly scale: number;
  /** The slack between figure and floor with which an equally good model passes with chance `power`. */
  floorSlack(power: number): number | undefined;
  floorPower(limit: number): number;
  keepSlack(power: number): number | undefined;
  keepPower(margin: number): number;
}

/** The carrier of a measured metric: exact for shares, by its own interval for all others. */
export function carrierOf(metric: Metric, measured: Measured): Carrier {
  const { successes, n } = measured;
  if (metric.family === "proportion" && successes !== undefined && metric.higherIsBetter)
    return shareCarrier(successes, n);
  const scale = metric.domain[1] === 1 ? 1 : 2 * Math.abs(measured.value);
  return estimateCarrier(measured.estimate, n, metric.higherIsBetter, scale);
}

/** A share of rows: Clopper-Pearson for the floor, Tango for the margin. */
export function shareCarrier(successes: number, n: number): Carrier {
  const p = successes / n;
  const discordance = discordanceOf(p);
  const floorPower = (limit: number) =>
    powerClopperPearson({ n, p, limit: Math.max(0, limit), direction: "at_least", confidence });
  const keepPower = (margin: number) => powerPairedDifference({ n, discordance, margin, confidence });
  return {
    value: p,
    n,
    higherIsBetter: true,
    scale: 1,
    floorPower,
    keepPower,
    floorSlack: (power) => smallestMarginFor((slack) => floorPower(p - slack), power, Math.max(p, 1e-6)),
    keepSlack: (power) => smallestMarginFor(keepPower, power, 1),
  };
}

/** On which share of rows two equally good models are assumed to disagree: half as many as unrelated ones would. */
export function discordanceOf(p: number): number {
  return p * (1 - p);
}

/** A figure with an interval: the bound at a higher confidence is as far away as the limit must be. */
export function estimateCarrier(estimate: Estimate, n: number, higherIsBetter: boolean, scale: number): Carrier {
  const value = estimate.estimate;
  const slackAt = (z: number) => {
    const { lower, upper } = estimate.interval(normalCdf(z));
    return higherIsBetter ? value - lower : upper - value;
  };
  const slack = (power: number) => finite(slackAt(reachFor(power)));
  const power = (wanted: number) => normalCdf(reached(slackAt, wanted) - normalQuantile(confidence));
  return {
    value,
    n,
    higherIsBetter,
    scale,
    floorSlack: slack,
    keepSlack: slack,
    floorPower: (limit) => power(higherIsBetter ? value - limit : limit - value),
    keepPower: power,
  };
}

const furthest = 6;

/** How many standard errors a slack is wide, up to six: where the bound of that confidence lies on it. */
function reached(slackAt: (z: number) => number, slack: number): number {
  let [low, high] = [0, furthest];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (middle > 0 && slackAt(middle) > slack) high = middle;
    else low = middle;
  }
  return low;
}

/** The chance that an estimate proves to be above zero once more, when what was measured is the truth. */
export function provesPositive(estimate: Estimate): number {
  const slackAt = (z: number) => estimate.estimate - estimate.interval(normalCdf(z)).lower;
  return normalCdf(reached(slackAt, estimate.estimate) - normalQuantile(confidence));
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
