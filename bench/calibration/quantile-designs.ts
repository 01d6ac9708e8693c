import { quantileRanks } from "../../packages/statistics/src/index.ts";
import { ErrorCounter, type ErrorRate } from "./error-rates.ts";
import type { Draws } from "./random-draws.ts";

/** Order statistics of uniform values: only the count below the true quantile matters, so it alone is drawn. */
export function quantileErrorRates(draws: Draws, replicates: number): ErrorRate[] {
  return [30, 100, 300, 1000, 10_000, 100_000].flatMap((n) =>
    [0.5, 0.9, 0.95, 0.99].map((q) => {
      const counter = new ErrorCounter("quantile", `q ${q}`, n);
      const { lower, upper } = quantileRanks(n, q, 0.95);
      for (let r = 0; r < replicates; r++) {
        const below = draws.binomial(n, q);
        // The value of rank r exceeds the quantile exactly when fewer than r values are below it.
        const side = (rank: number | undefined, without: number) => (rank === undefined ? without : rank - below - 0.5);
        counter.add(
          { lower: side(lower, Number.NEGATIVE_INFINITY), upper: side(upper, Number.POSITIVE_INFINITY) },
          0,
          n,
        );
      }
      return counter.rate();
    }),
  );
}
