/** The part of a binomial distribution that matters: chances of from, from + 1, ... */
export interface Mass {
  readonly from: number;
  readonly chances: Float64Array;
}

const NEGLIGIBLE = 1e-11;

/** By recurrence from the mode outwards, normalised, without logarithms of factorials. */
export function binomialMass(n: number, p: number): Mass {
  if (n === 0 || p <= 0) return { from: 0, chances: Float64Array.of(1) };
  if (p >= 1) return { from: n, chances: Float64Array.of(1) };
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const below: number[] = [];
  for (let k = mode, chance = 1; k > 0 && chance > NEGLIGIBLE; k -= 1) {
    chance *= k / ((n - k + 1) * odds);
    below.push(chance);
  }
  const above: number[] = [];
  for (let k = mode, chance = 1; k < n && chance > NEGLIGIBLE; k += 1) {
    chance *= ((n - k) / (k + 1)) * odds;
    above.push(chance);
  }
  const chances = Float64Array.from([...below.reverse(), 1, ...above]);
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  return { from: mode - below.length, chances: chances.map((chance) => chance / total) };
}
