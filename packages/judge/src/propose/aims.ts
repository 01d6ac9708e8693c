import { normalQuantile } from "@tidegate/statistics";

/** The confidence that gates have when they name none (design 10.1). */
export const confidence = 0.95;

/** How often an equally good model should pass a proposed gate; below 0.8 a gate is a nuisance. */
export const wanted = 0.9;

/** How far, in standard errors, a limit must lie from the figure for a gate to be passed with chance `power`. */
export function reachFor(power: number): number {
  return normalQuantile(confidence) + normalQuantile(power);
}

/** The chance that each of `groups` gates needs, so that all together are passed as often as wanted. */
export function perGroup(groups: number): number {
  return wanted ** (1 / Math.max(1, groups));
}

/** The widest slack that still says something, as a share of the figure's scale: for all rows, and for a group. */
export const widest = { overall: 0.1, each: 0.15 } as const;
