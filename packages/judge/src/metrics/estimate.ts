import type { Interval } from "@tidegate/statistics";

/** A number estimated from a sample, with its one-sided bounds at any confidence. All tests are made by inverting them. */
export interface Estimate {
  readonly estimate: number;
  /** The statistical method, by the name of its page. */
  readonly method: string;
  readonly paired: boolean;
  interval(confidence: number): Interval;
}

/** The same estimate moved by a constant: the difference from a figure that is known exactly. */
export function shifted(estimate: Estimate, by: number): Estimate {
  return mapped(estimate, (value) => value + by);
}

/** The same estimate multiplied by a positive constant. */
export function scaled(estimate: Estimate, by: number): Estimate {
  return mapped(estimate, (value) => value * by);
}

/** What is left to one: a false negative rate from a true positive rate. The bounds change places. */
export function complement(estimate: Estimate): Estimate {
  return {
    ...estimate,
    estimate: 1 - estimate.estimate,
    interval(confidence) {
      const { lower, upper } = estimate.interval(confidence);
      return { lower: 1 - upper, upper: 1 - lower };
    },
  };
}

/** The same difference the other way round. */
export function negated(estimate: Estimate): Estimate {
  return {
    ...estimate,
    estimate: -estimate.estimate,
    interval(confidence) {
      const { lower, upper } = estimate.interval(confidence);
      return { lower: -upper, upper: -lower };
    },
  };
}

/** An increasing function of an estimate, applied to its bounds too. */
export function mapped(estimate: Estimate, f: (value: number) => number): Estimate {
  return {
    ...estimate,
    estimate: f(estimate.estimate),
    interval(confidence) {
      const { lower, upper } = estimate.interval(confidence);
      return { lower: f(lower), upper: f(upper) };
    },
  };
}

/** The same estimate with bounds wider by what the measurement itself may be off. */
export function widened(estimate: Estimate, by: number): Estimate {
  return {
    ...estimate,
    interval(confidence) {
      const { lower, upper } = estimate.interval(confidence);
      return { lower: lower - by, upper: upper + by };
    },
  };
}
