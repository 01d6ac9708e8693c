/** Refuses counts that cannot be: 0 <= successes <= n, both whole, n at least 1. */
export function requireProportion(name: string, successes: number, n: number): void {
  if (!(Number.isSafeInteger(n) && n >= 1)) throw new RangeError(`${name} requires a whole n >= 1; got ${n}`);
  if (!(Number.isSafeInteger(successes) && successes >= 0 && successes <= n)) {
    throw new RangeError(`${name} requires whole successes from 0 to ${n}; got ${successes}`);
  }
}

/** Refuses cells of a paired table that are not whole, or more than n together. */
export function requireCells(name: string, cells: readonly number[], n: number): void {
  for (const cell of cells) requireProportion(name, cell, n);
  const sum = cells.reduce((total, cell) => total + cell, 0);
  if (sum > n) throw new RangeError(`${name} requires cells that sum to at most ${n}; got ${sum}`);
}

/** Refuses a confidence that is not strictly between 0 and 1. */
export function requireConfidence(name: string, confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`${name} requires 0 < confidence < 1; got ${confidence}`);
  }
}
