import { normalQuantile } from "@tidegate/statistics";
import type { Estimate } from "./estimate.ts";

/** An estimate with normal bounds. A standard error of zero proves nothing: the bounds are infinite. */
export function normalEstimate(estimate: number, standardError: number, method: string, paired = false): Estimate {
  return {
    estimate,
    method,
    paired,
    interval(confidence) {
      if (!(standardError > 0)) return { lower: -Infinity, upper: Infinity };
      const reach = normalQuantile(confidence) * standardError;
      return { lower: estimate - reach, upper: estimate + reach };
    },
  };
}

/** A ratio with normal bounds on the scale of logarithms: `relativeError` is the standard error of its logarithm. */
export function logNormalEstimate(ratio: number, relativeError: number, method: string, paired = false): Estimate {
  const log = normalEstimate(Math.log(ratio), relativeError, method, paired);
  return {
    ...log,
    estimate: ratio,
    interval(confidence) {
      const { lower, upper } = log.interval(confidence);
      return { lower: Math.exp(lower), upper: Math.exp(upper) };
    },
  };
}
