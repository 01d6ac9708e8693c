/** Refuses a number of rows that is not whole or below 1. */
export function requireRows(name: string, n: number): void {
  if (!(Number.isSafeInteger(n) && n >= 1)) throw new RangeError(`${name} requires a whole n >= 1; got ${n}`);
}

/** Refuses what is not a chance. */
export function requireChance(name: string, chance: number): void {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`${name} requires chances from 0 to 1; got ${chance}`);
}
