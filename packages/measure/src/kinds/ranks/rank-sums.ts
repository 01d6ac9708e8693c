import type { RankSums } from "@tidegate/formats";
import type { Membership } from "./placements.ts";

/** Sums by group that exceed 2^53: what was added since the last `carry`, and what was carried, in units of 2^26. */
class Wide {
  readonly low: Float64Array;
  readonly #high: Float64Array;

  constructor(groups: number) {
    this.low = new Float64Array(groups);
    this.#high = new Float64Array(groups);
  }

  carry(): void {
    for (let g = 0; g < this.low.length; g++) {
      const high = Math.floor((this.low[g] as number) / unit);
      this.#high[g] = (this.#high[g] as number) + high;
      this.low[g] = (this.low[g] as number) - high * unit;
    }
  }

  total(group: number): string {
    return (BigInt(this.#high[group] ?? 0) * BigInt(unit) + BigInt(this.low[group] ?? 0)).toString();
  }
}

const unit = 2 ** 26;

/** How many products of placements among `rows` rows may be added before a double would round. */
export function rowsBetweenCarries(rows: number): number {
  return Math.max(1, Math.floor((2 ** 53 - unit) / (4 * rows * rows + 1)));
}

export interface ClassSums {
  /** By group. */
  readonly positives: readonly RankSums[];
  readonly negatives: readonly RankSums[];
}

/** n, sums, squares and cross products of the placements of both classes, by group. */
export function rankSums(
  own: Uint32Array,
  baseline: Uint32Array | null,
  positive: Uint8Array,
  { width, groups, ofRow }: Membership,
): ClassSums {
  const n = new Float64Array(groups * 2);
  const sums = Array.from({ length: 5 }, () => new Wide(groups * 2));
  const [sum, squares, baselineSum, baselineSquares, cross] = sums.map(({ low }) => low) as Lows;
  const step = rowsBetweenCarries(positive.length);
  for (let start = 0; start < positive.length; start += step) {
    const end = Math.min(start + step, positive.length);
    for (let row = start; row < end; row++) {
      const side = positive[row] as number;
      for (let at = row * width; at < (row + 1) * width; at++) add(at, (ofRow[at] as number) * 2 + side);
    }
    for (const wide of sums) wide.carry();
  }

  function add(at: number, g: number): void {
    const a = own[at] as number;
    n[g] = (n[g] as number) + 1;
    sum[g] = (sum[g] as number) + a;
    squares[g] = (squares[g] as number) + a * a;
    if (!baseline) return;
    const b = baseline[at] as number;
    baselineSum[g] = (baselineSum[g] as number) + b;
    baselineSquares[g] = (baselineSquares[g] as number) + b * b;
    cross[g] = (cross[g] as number) + a * b;
  }

  const ofSide = (side: 0 | 1) =>
    Array.from({ length: groups }, (_, g) => toSums(n[g * 2 + side] ?? 0, sums, g * 2 + side, baseline !== null));
  return { positives: ofSide(1), negatives: ofSide(0) };
}

type Lows = [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

function toSums(n: number, sums: readonly Wide[], at: number, paired: boolean): RankSums {
  const [sum = "0", squares = "0", baselineSum = "0", baselineSquares = "0", cross = "0"] = sums.map((wide) =>
    wide.total(at),
  );
  const own = { n, sum, sum_squares: squares };
  return paired ? { ...own, baseline_sum: baselineSum, baseline_sum_squares: baselineSquares, cross } : own;
}
