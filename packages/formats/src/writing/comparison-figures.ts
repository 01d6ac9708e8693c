import type { Comparison, Figure } from "../values/verdict.ts";
import { asDifference, type Bounds, count, digitsFor, fixed, interval, inUnit, unbroken } from "./figures.ts";
import { ratio, type Unit } from "./unit.ts";

/** Writes the figures of comparisons of one metric, all with the same decimals. */
export interface Pen {
  readonly unit: Unit;
  readonly digits: number;
  readonly ratioDigits: number;
}

/** The pen for some comparisons of one metric. */
export function penFor(unit: Unit, comparisons: readonly Comparison[]): Pen {
  const plain = comparisons.filter((each) => each.effect?.kind !== "ratio");
  const ratios = comparisons.filter((each) => each.effect?.kind === "ratio");
  return {
    unit,
    digits: digitsFor(unit, { ...precisionOf(plain), values: comparisons.flatMap(valuesOf) }),
    ratioDigits: digitsFor(ratio, { ...precisionOf(ratios), values: [] }),
  };
}

function precisionOf(comparisons: readonly Comparison[]) {
  return { widths: comparisons.flatMap(widthOf), apart: comparisons.flatMap(apartOf) };
}

function widthOf({ effect }: Comparison): number[] {
  if (effect === null || effect.lower === null || effect.upper === null) return [];
  return [(effect.upper - effect.lower) / 2];
}

/** The estimate and the bound that decides must not look like the limit when they are not. */
function apartOf({ effect, limit, limit_kind }: Comparison): [number, number][] {
  if (effect === null || limit === null) return [];
  const bound = limit_kind === "at_least" ? effect.lower : effect.upper;
  return [effect.estimate, bound ?? effect.estimate].map((figure) => [figure, limit]);
}

function valuesOf({ candidate, baseline, effect, limit }: Comparison): number[] {
  const figures = [candidate?.value, baseline?.value, effect?.kind === "ratio" ? undefined : effect?.estimate];
  return [...figures, effect?.kind === "ratio" ? undefined : limit].filter((value) => typeof value === "number");
}

export function writeFigure(pen: Pen, figure: Figure | null): string {
  return figure === null ? "–" : inUnit(pen.unit, figure.value, pen.digits);
}

/** The difference or ratio; nothing when the limit is about the value itself. */
export function writeEffect(pen: Pen, { effect }: Comparison): string {
  if (effect === null || effect.kind === "value") return "";
  if (effect.kind === "ratio") return `× ${fixed(effect.estimate, pen.ratioDigits)}`;
  return asDifference(pen.unit, effect.estimate, pen.digits);
}

/** An interval of the effect: its own bounds unless others are given. */
export function writeInterval(pen: Pen, { effect }: Comparison, bounds: Bounds | null = effect): string {
  if (effect === null || bounds === null) return "";
  if (effect.kind === "ratio") return interval(ratio, bounds, pen.ratioDigits);
  return interval(pen.unit, bounds, pen.digits, effect.kind === "difference");
}

/** The limit with its side: `≥ 0.880`, `≥ −0.5 pp`. */
export function writeLimit(pen: Pen, comparison: Comparison): string {
  if (comparison.limit === null) return "–";
  const side = comparison.limit_kind === "at_least" ? "≥" : "≤";
  return `${side}${unbroken}${writeOnScale(pen, comparison, comparison.limit)}`;
}

/** A number on the scale of a comparison's effect. */
export function writeOnScale(pen: Pen, { effect }: Comparison, value: number): string {
  if (effect?.kind === "ratio") return fixed(value, pen.ratioDigits);
  if (effect?.kind === "difference") return asDifference(pen.unit, value, pen.digits);
  return inUnit(pen.unit, value, pen.digits);
}

export function writeCount(figure: Figure | null): string {
  return figure?.n == null ? "–" : count(figure.n);
}
