import type { Known } from "@tidegate/formats";
import type { Estimate } from "./estimate.ts";
import { tooFew } from "./known.ts";
import { meanSupport } from "./mean-support.ts";
import type { Sums } from "./moments.ts";
import { logNormalEstimate } from "./normal-estimate.ts";

/** The ratio of two means of the same rows, by the delta method on the logarithm, with their covariance. */
export function pairedMeanRatio({ n, sums, products }: Sums): Known<Estimate> {
  const [c = 0, b = 0] = sums;
  if (n < 2 || c <= 0 || b <= 0) return tooFew("a mean of zero or less has no ratio");
  const gradient = [n / c, -n / b];
  let variance = 0;
  for (const [i, left] of gradient.entries()) {
    for (const [j, right] of gradient.entries()) {
      const covariance = ((products[i]?.[j] ?? 0) - ((sums[i] ?? 0) * (sums[j] ?? 0)) / n) / (n - 1);
      variance += left * right * covariance;
    }
  }
  const support = meanSupport("pairedMeanDifference", [c, products[0]?.[0] ?? 0], [b, products[1]?.[1] ?? 0]);
  return { value: { ...logNormalEstimate(c / b, Math.sqrt(Math.max(0, variance) / n), "delta", true), support } };
}
