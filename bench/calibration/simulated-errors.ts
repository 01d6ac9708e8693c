import type { Answer, Need, RowValue } from "@tidegate/formats";
import type { Draws } from "./random-draws.ts";
import { grouped, type Simulated, whole } from "./simulated.ts";

/** How absolute errors of a regression are distributed: mean 1 times `mean`, and their mean square. */
export interface ErrorLaw {
  readonly name: string;
  readonly mean: number;
  readonly square: number;
  draw(draws: Draws): number;
}

const exponential = (draws: Draws) => -Math.log(1 - draws.uniform());

export const LAWS: Readonly<Record<"normal" | "exponential" | "rare", ErrorLaw>> = {
  normal: { name: "normal", mean: Math.sqrt(2 / Math.PI), square: 1, draw: (draws) => Math.abs(draws.normal()) },
  exponential: { name: "exponential", mean: 1, square: 2, draw: exponential },
  rare: {
    name: "rare",
    mean: 0.05,
    square: 0.1,
    draw: (draws) => (draws.uniform() < 0.05 ? exponential(draws) : 0),
  },
};

/** A regression's errors: the candidate's are `scale` times as large, half of them of the same rows as the baseline's. */
export interface Errors {
  readonly law: ErrorLaw;
  readonly scale: number;
  /** Rows come in clusters of one to nine that share a factor. */
  readonly clustered: boolean;
}

/** Integers stand for real numbers times 2^20. */
const EXPONENT = -20;
const UNIT = 2 ** EXPONENT;

interface Row {
  readonly candidate: number;
  readonly baseline: number;
}

/** n rows with errors of both systems, in clusters. */
export function drawErrors(draws: Draws, n: number, errors: Errors): Simulated {
  const clusters: Row[][] = [];
  for (let rows = 0; rows < n; ) {
    const size = Math.min(n - rows, errors.clustered ? 1 + Math.floor(9 * draws.uniform()) : n);
    // A log-normal factor of mean 1.
    const factor = errors.clustered ? Math.exp(0.5 * draws.normal() - 0.125) : 1;
    clusters.push(Array.from({ length: size }, () => drawRow(draws, errors, factor)));
    rows += size;
  }
  return (need) => errorsAnswer(need, n, clusters);
}

function drawRow(draws: Draws, { law, scale }: Errors, factor: number): Row {
  const baseline = factor * law.draw(draws);
  const other = draws.uniform() < 0.5 ? baseline : factor * law.draw(draws);
  return { candidate: Math.round((scale * other) / UNIT), baseline: Math.round(baseline / UNIT) };
}

function errorsAnswer(need: Need, n: number, clusters: readonly (readonly Row[])[]): Answer | undefined {
  if (need.kind === "moments") return momentsAnswer(need.values, n, clusters);
  if (need.kind !== "clusters") return undefined;
  const sizes = clusterSums(clusters, need.minus !== undefined);
  return { kind: "clusters", exponent: EXPONENT, ...grouped([{ slice: null, group: [], n, sizes }]) };
}

function momentsAnswer(
  values: readonly RowValue[],
  n: number,
  clusters: readonly (readonly Row[])[],
): Answer | undefined {
  if (values.some(({ value }) => value !== "absolute_error" && value !== "squared_error")) return undefined;
  const sums = values.map(() => 0);
  const products = values.map((_, i) => values.slice(0, i + 1).map(() => 0));
  for (const row of clusters.flat()) {
    const of = values.map(({ value, system }) => {
      const error = system === "candidate" ? row.candidate : row.baseline;
      return value === "absolute_error" ? error : error * error * UNIT;
    });
    for (const [i, x] of of.entries()) {
      sums[i]! += x;
      for (let j = 0; j <= i; j++) products[i]![j]! += x * of[j]!;
    }
  }
  const group = { slice: null, group: [], n, complete: n };
  const wholes = { sums: sums.map(whole), products: products.map((row) => row.map(whole)) };
  return { kind: "moments", exponents: values.map(() => EXPONENT), ...grouped([{ ...group, ...wholes }]) };
}

/** Cluster totals, of the candidate's errors or of their difference from the baseline's, summed by cluster size. */
function clusterSums(clusters: readonly (readonly Row[])[], minus: boolean) {
  const bySize = new Map<number, { clusters: number; sum: number; squares: number }>();
  for (const rows of clusters) {
    const total = rows.reduce((sum, row) => sum + row.candidate - (minus ? row.baseline : 0), 0);
    const { clusters: count, sum, squares } = bySize.get(rows.length) ?? { clusters: 0, sum: 0, squares: 0 };
    bySize.set(rows.length, { clusters: count + 1, sum: sum + total, squares: squares + total * total });
  }
  return [...bySize].map(([size, { clusters: count, sum, squares }]) => ({
    size,
    clusters: count,
    sum: whole(sum),
    sum_squares: whole(squares),
  }));
}
