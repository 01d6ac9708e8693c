/**
 * The smaller of successes and failures: how much a sample says about its rarer event. Of two groups take the smaller value.
 * `calibration.ts` says from which value on an interval keeps its error.
 *
 * Definition: min(successes, n - successes).
 *
 * @example smallestCell(97, 100) // 3
 */
export function smallestCell(successes: number, n: number): number {
  return Math.min(successes, n - successes);
}
