/** Seeded draws for simulations: the same seed gives the same numbers everywhere. */
export interface Draws {
  uniform(): number;
  normal(): number;
  binomial(n: number, p: number): number;
  /** One multinomial draw: how many of n rows fall in each cell of these probabilities. */
  multinomial(n: number, probabilities: readonly number[]): number[];
}

/** sfc32 of Chris Doty-Humphrey's PractRand. */
function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const next = () => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 16; i++) next();
  return next;
}

const LOG_FACTORIALS = [0];
function logFactorial(n: number): number {
  if (n < 1024) {
    for (let i = LOG_FACTORIALS.length; i <= n; i++) LOG_FACTORIALS.push(LOG_FACTORIALS[i - 1]! + Math.log(i));
    return LOG_FACTORIALS[n]!;
  }
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}

/** The binomial count of a uniform draw: inversion outwards from the mode, exact up to rounding. */
function binomialFrom(u: number, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const ways = logFactorial(n) - logFactorial(mode) - logFactorial(n - mode);
  let below = Math.exp(ways + mode * Math.log(p) + (n - mode) * Math.log1p(-p));
  let above = below;
  let left = u - below;
  for (let step = 0; left > 0 && below + above > 1e-18; step++) {
    const [down, up] = [mode - step, mode + step];
    below = down > 0 ? (below * down) / ((n - down + 1) * odds) : 0;
    left -= below;
    if (left <= 0) return down - 1;
    above = up < n ? (above * (n - up) * odds) / (up + 1) : 0;
    left -= above;
    if (left <= 0) return up + 1;
  }
  return mode;
}

export function seededDraws(seed: number): Draws {
  const uniform = sfc32(seed);
  let spare: number | undefined;
  const normal = () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const binomial = (n: number, p: number) => binomialFrom(uniform(), n, p);
  const multinomial = (n: number, probabilities: readonly number[]) => {
    let [rest, mass] = [n, 1];
    return probabilities.map((p, i) => {
      const count = i === probabilities.length - 1 ? rest : binomial(rest, Math.min(1, p / mass));
      rest -= count;
      mass -= p;
      return count;
    });
  };
  return { uniform, normal, binomial, multinomial };
}
