/** Throws a RangeError unless `value` is a whole number of rows: a safe integer, zero or more. */
export function requireCount(caller: string, name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${caller} requires ${name} to be a count; got ${value}`);
  }
}
