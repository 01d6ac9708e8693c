import { sum } from "simple-statistics";

/**
 * A figure of counted cells together with its influence function: by how much one more row of a cell would move it.
 *
 * The delta method says that a smooth function of means varies as the sum of its linear parts. The influence of a mean
 * is x - mean; that of anything built from means follows by the rules of differentiation, which are the functions of
 * this file. So a metric is written once, as a formula, and its variance and its covariance with another come with it.
 *
 * Definition: `influence[i]` is the derivative of the figure when a share of the rows moves to cell i, times the rows:
 * sum n_i influence_i = 0, and the variance of the figure is sum n_i influence_i^2 / n^2.
 * Assumptions: denominators well away from zero; where one is small the figure is not linear (see
 * `smallestDenominator`).
 * Source: Hampel (1974), "The influence curve and its role in robust estimation"; Huber (1981), "Robust statistics".
 */
export interface Linearized {
  readonly value: number;
  readonly influence: readonly number[];
}

/** A figure that may be undefined on the data; what is built from an undefined figure is undefined. */
export type MaybeLinearized = Linearized | undefined;

/** The mean of a value over all rows; undefined without rows. */
export function meanOf(counts: readonly number[], values: readonly number[]): MaybeLinearized {
  const n = sum([...counts]);
  if (n === 0) return undefined;
  const value = sum(values.map((x, i) => x * (counts[i] ?? 0))) / n;
  return { value, influence: values.map((x) => x - value) };
}

/** Influence of a / b: (da - (a / b) db) / b; undefined where b is zero. */
export function quotient(a: MaybeLinearized, b: MaybeLinearized): MaybeLinearized {
  if (a === undefined || b === undefined || b.value === 0) return undefined;
  const value = a.value / b.value;
  return { value, influence: a.influence.map((da, i) => (da - value * (b.influence[i] ?? 0)) / b.value) };
}

/** Influence of sum w_j a_j: sum w_j da_j. */
export function weightedSum(terms: readonly MaybeLinearized[], weights: readonly number[]): MaybeLinearized {
  const defined = terms.filter((term) => term !== undefined);
  const first = defined[0];
  if (first === undefined || defined.length < terms.length) return undefined;
  const value = sum(defined.map((term, j) => term.value * (weights[j] ?? 0)));
  const influence = first.influence.map((_, i) =>
    defined.reduce((total, term, j) => total + (term.influence[i] ?? 0) * (weights[j] ?? 0), 0),
  );
  return { value, influence };
}

/** Influence of a b: a db + b da. */
export function product(a: MaybeLinearized, b: MaybeLinearized): MaybeLinearized {
  if (a === undefined || b === undefined) return undefined;
  const influence = a.influence.map((da, i) => b.value * da + a.value * (b.influence[i] ?? 0));
  return { value: a.value * b.value, influence };
}

/** Influence of sqrt(a): da / (2 sqrt(a)); undefined where a is not positive. */
export function squareRoot(a: MaybeLinearized): MaybeLinearized {
  if (a === undefined || !(a.value > 0)) return undefined;
  const value = Math.sqrt(a.value);
  return { value, influence: a.influence.map((da) => da / (2 * value)) };
}

/** Influence of 1 - a: -da. */
export function complement(a: MaybeLinearized): MaybeLinearized {
  return a === undefined ? undefined : { value: 1 - a.value, influence: a.influence.map((da) => -da) };
}

/** Influence of a - b: da - db. */
export function difference(a: MaybeLinearized, b: MaybeLinearized): MaybeLinearized {
  return weightedSum([a, b], [1, -1]);
}

/** Influence of the mean of several figures. */
export function average(terms: readonly MaybeLinearized[]): MaybeLinearized {
  return weightedSum(
    terms,
    terms.map(() => 1 / terms.length),
  );
}
