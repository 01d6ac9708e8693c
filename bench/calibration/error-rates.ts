import type { Interval } from "../../packages/statistics/src/index.ts";

/** The values of a criterion from which on a method may be allowed to decide. */
export const STEPS = [0, 5, 10, 15, 20, 30, 50, 80, 100, 150, 200, 300, 500, 1000, 2000, 3000, 5000, 10_000];

/** What was measured of one method in one design: errors of claims that should hold with 95 %, in percent. */
export interface ErrorRate {
  readonly method: string;
  readonly design: string;
  readonly n: number;
  /** The mean of the figure by which the method's calibration is tabulated, such as its smallest denominator. */
  readonly criterion: number;
  readonly replicates: number;
  /** Share of samples whose criterion reaches each of `STEPS` and whose lower bound was above the truth. */
  readonly lowerErrors: readonly number[];
  /** The same of upper bounds below the truth. */
  readonly upperErrors: readonly number[];
  /** Share of samples without bounds. */
  readonly unbounded: number;
}

/** Counts the errors of one method in one design. */
export class ErrorCounter {
  readonly #label: Pick<ErrorRate, "method" | "design" | "n">;
  readonly #lower = STEPS.map(() => 0);
  readonly #upper = STEPS.map(() => 0);
  #replicates = 0;
  #unbounded = 0;
  #criterion = 0;

  constructor(method: string, design: string, n: number) {
    this.#label = { method, design, n };
  }

  /** One sample: its bounds, the truth, and the value of the criterion that was observed in it. */
  add({ lower, upper }: Interval, truth: number, criterion: number): void {
    const slack = 1e-12 * Math.max(1, Math.abs(truth));
    this.#replicates++;
    this.#criterion += criterion;
    if (lower === Number.NEGATIVE_INFINITY && upper === Number.POSITIVE_INFINITY) this.#unbounded++;
    const wrong = lower > truth + slack ? this.#lower : upper < truth - slack ? this.#upper : undefined;
    if (wrong === undefined) return;
    for (const [i, step] of STEPS.entries()) if (criterion >= step) wrong[i]!++;
  }

  rate(): ErrorRate {
    const percent = (count: number) => Math.round((10000 * count) / this.#replicates) / 100;
    return {
      ...this.#label,
      criterion: Math.round((10 * this.#criterion) / this.#replicates) / 10,
      replicates: this.#replicates,
      lowerErrors: this.#lower.map(percent),
      upperErrors: this.#upper.map(percent),
      unbounded: percent(this.#unbounded),
    };
  }
}
