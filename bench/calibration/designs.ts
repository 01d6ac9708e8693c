import type { Mass } from "./binomial-mass.ts";

export const CONFIDENCE = 0.95;

/** A truth to test a method at. `second` gives the distribution of the second count once the first is known. */
export interface Design {
  readonly n: number;
  readonly region: string;
  readonly first: Mass;
  readonly second: (first: number) => Mass;
  /** Whether the lower bound of the table exceeds the true value. More of the first count makes it likelier, of the second less. */
  readonly errs: (first: number, second: number) => boolean;
  /** What an observed table offers as a sign of reliability. */
  readonly criteria: (first: number, second: number) => readonly number[];
}

export interface Method {
  readonly name: string;
  readonly criteria: readonly string[];
  /** Which criterion the table uses: one for both bounds, and not refusing one-sided evidence however much there is. */
  readonly chosen: number;
  readonly designs: () => Generator<Design>;
}

export const SIZES = [30, 100, 300, 1000, 10_000, 100_000];
export const CHANCES = [0.005, 0.01, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98, 0.99, 0.995];
/** Expected counts from 0.5 to 400, 15 to a power of ten: error is a saw, its teeth must not fall between. */
export const EXPECTED = Array.from({ length: 44 }, (_, step) => 0.5 * 10 ** (step / 15));
export const CERTAIN: Mass = { from: 0, chances: Float64Array.of(1) };

/** The chances asked for, and at one size a fine grid of expected counts from either end. */
export function chancesAt(n: number): number[] {
  if (n !== 1000) return CHANCES;
  const fine = EXPECTED.map((count) => count / n).filter((p) => p < 0.4);
  return [...CHANCES, ...fine, ...fine.map((p) => 1 - p)];
}

/**
 * Chances just below the bounds that single counts give. With one count the error jumps up there: these are its worst cases.
 */
export function teeth(n: number, boundOf: (count: number) => number): number[] {
  return countsTo(n)
    .map((count) => boundOf(count) * (1 - 1e-9))
    .filter((p) => p > 0 && p < 1);
}

/** All counts at small sizes, at large ones those up to 300. */
export function countsTo(n: number): number[] {
  return Array.from({ length: n > 1000 ? 300 : n }, (_, index) => index + 1);
}

export const WORST = "worst case";
export const region = (p: number) => (p < 0.05 ? "rare" : p > 0.95 ? "common" : "middle");
