/** Refuses anything that is not a list of numbers from 0 to 1. */
export function requirePValues(name: string, pValues: readonly number[]): void {
  for (const p of pValues) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`${name} requires p-values from 0 to 1; got ${p}`);
  }
}
