/** What one row of the smaller discordant count weighs. */
const WEIGHT_OF_SMALLER = 8;

/**
 * How much a paired table says: its discordant rows, which count for more when they are of both kinds, for then their
 * difference is symmetric and nearly normal. `calibration.ts` says from which value on an interval keeps its error.
 *
 * Definition: max(min(b + c, rest), 8 min(b, c)); b and c the rows on which only the one, only the other is right, rest the
 * others. For a ratio `rest` is the rows on which both are right: without them the ratio has no firm denominator.
 *
 * It is a rule of thumb found by enumeration (bench/calibration), chosen as the one that leaves the most tables decided.
 *
 * @example effectiveDiscordance(12, 11, 900) // 88
 */
export function effectiveDiscordance(b: number, c: number, rest: number): number {
  return Math.max(Math.min(b + c, rest), WEIGHT_OF_SMALLER * Math.min(b, c));
}
