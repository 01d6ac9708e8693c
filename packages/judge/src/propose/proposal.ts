import type { Gate } from "@tidegate/formats";

/** A gate as a person would write it: without the keys that have defaults. */
export type WrittenGate = Partial<Gate> & Pick<Gate, "metric">;

/** A gate that the test set can carry. */
export interface ProposedGate {
  readonly id: string;
  readonly gate: WrittenGate;
  /** Chance that a model as good as this one passes. */
  readonly passes: number;
  /** Why this number: rows, what was measured, what is assumed. */
  readonly why: readonly string[];
}

/** A gate that the test set cannot carry, and why. */
export interface LeftOut {
  readonly id: string;
  readonly why: string;
}

export interface Proposals {
  readonly gates: readonly ProposedGate[];
  readonly leftOut: readonly LeftOut[];
}

/** One list of proposals out of several. */
export function together(parts: readonly Proposals[]): Proposals {
  return { gates: parts.flatMap(({ gates }) => gates), leftOut: parts.flatMap(({ leftOut }) => leftOut) };
}

/** A count as people read it. */
export function countText(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A chance as people read it; never rounded up to certainty. */
export function chanceText(chance: number): string {
  if (chance > 0.99) return "more than 99 %";
  return `${Math.floor(chance * 100)} %`;
}

/** A figure as people read it in a comment: four digits that count. */
export function shortText(value: number): string {
  return String(Number(value.toPrecision(4)));
}
