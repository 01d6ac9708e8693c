import { type Bar, type Bounds, type Column, type Comparison, type Pen, writeOnScale } from "@tidegate/formats";
import { scaleLinear } from "d3-scale";

type Domain = [number, number];

/** The bounds to draw: simultaneous over the groups where the judge gives them. */
export function shownBounds(comparison: Comparison): Bounds | null {
  return comparison.shown ?? comparison.effect;
}

/** The bar of a comparison, when there is something to draw. */
export function barOf(comparison: Comparison, domain: Domain, bounds = shownBounds(comparison)): Bar | undefined {
  if (comparison.effect === null || !Number.isFinite(comparison.effect.estimate)) return undefined;
  return {
    estimate: comparison.effect.estimate,
    lower: bounds?.lower ?? null,
    upper: bounds?.upper ?? null,
    limit: comparison.limit,
    domain,
  };
}

/** A scale of a comparison's own, its limit in the middle and the safe side on the right. */
export function ownDomain({ effect, limit, limit_kind }: Comparison): Domain | undefined {
  if (effect === null || limit === null || !Number.isFinite(effect.estimate)) return undefined;
  const ends = [effect.estimate, effect.lower, effect.upper].filter((end) => end !== null && Number.isFinite(end));
  const reach = 1.15 * Math.max(...ends.map((end) => Math.abs(Number(end) - limit)), 1e-9);
  return limit_kind === "at_least" ? [limit - reach, limit + reach] : [limit + reach, limit - reach];
}

/**
 * One scale for many comparisons: all estimates and limits, and the bounds but the outermost tenth, so that one tiny
 * group does not press the others flat.
 */
export function commonDomain(comparisons: readonly Comparison[]): Domain {
  const points = comparisons.flatMap((each) => finite([each.effect?.estimate, each.limit]));
  const bounds = comparisons.flatMap((each) => finite([shownBounds(each)?.lower, shownBounds(each)?.upper]));
  bounds.sort((a, b) => a - b);
  const cut = bounds.length < 40 ? 0 : Math.floor(bounds.length / 20);
  const all = [...points, ...bounds.slice(cut, bounds.length - cut)];
  if (all.length === 0) return [0, 1];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const pad = (high - low || Math.abs(high) || 1) * 0.05;
  return [low - pad, high + pad];
}

function finite(values: readonly (number | null | undefined)[]): number[] {
  return values.filter((value): value is number => typeof value === "number" && Number.isFinite(value));
}

/** A column of bars on one scale, its ticks written as the figures are. */
export function barColumn(title: string, domain: Domain, pen: Pen, sample: Comparison | undefined): Column {
  const ticks = fewTicks(scaleLinear(domain, [0, 1]).ticks(3));
  const unit = { ...pen.unit, difference: "" };
  const coarse = { unit, digits: tickDigits(ticks, pen.unit.scale), ratioDigits: tickDigits(ticks, 1) };
  const labels = ticks.map((at) => ({ at, label: sample === undefined ? "" : writeOnScale(coarse, sample, at) }));
  return { title, align: "left", bar: true, axis: { domain, ticks: labels } };
}

/** At most four, so that their labels stand apart; of more every other one, zero among them. */
function fewTicks(ticks: readonly number[]): number[] {
  if (ticks.length <= 4) return [...ticks];
  const zero = Math.max(0, ticks.indexOf(0));
  return ticks.filter((_, index) => (index - zero) % 2 === 0);
}

function tickDigits(ticks: readonly number[], scale: number): number {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) * scale;
  return step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0;
}
