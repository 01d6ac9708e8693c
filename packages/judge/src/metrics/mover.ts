import type { Estimate, Support } from "./estimate.ts";

/**
 * The mean of independent estimates, its bounds recovered from theirs (MOVER): from the mean, the root of the summed
 * squares of the distances to each one's bound, over their number.
 * Source: G. Y. Zou and A. Donner (2008), "Construction of confidence limits about effect measures", Statistics in
 * Medicine 27, 1693-1702.
 */
export function meanOfIndependent(parts: readonly Estimate[]): Estimate {
  const estimate = parts.reduce((sum, part) => sum + part.estimate, 0) / parts.length;
  return {
    estimate,
    method: "mover",
    paired: parts.some(({ paired }) => paired),
    ...weakest(parts),
    interval(confidence) {
      const bounds = parts.map((part) => ({ at: part.estimate, ...part.interval(confidence) }));
      const reach = (distance: (bound: (typeof bounds)[number]) => number) =>
        Math.hypot(...bounds.map(distance)) / parts.length;
      return {
        lower: estimate - reach(({ at, lower }) => at - lower),
        upper: estimate + reach(({ at, upper }) => upper - at),
      };
    },
  };
}

/** The difference of two independent estimates, its bounds recovered from theirs. */
export function differenceOfIndependent(first: Estimate, second: Estimate): Estimate {
  const estimate = first.estimate - second.estimate;
  return {
    estimate,
    method: first.method === "cr2" ? "cr2" : "mover",
    paired: false,
    ...weakest([first, second]),
    interval(confidence) {
      const [a, b] = [first.interval(confidence), second.interval(confidence)];
      return {
        lower: estimate - Math.hypot(first.estimate - a.lower, b.upper - second.estimate),
        upper: estimate + Math.hypot(a.upper - first.estimate, second.estimate - b.lower),
      };
    },
  };
}

/** The ratio of two independent positive estimates: the difference of their logarithms. */
export function ratioOfIndependent(first: Estimate, second: Estimate): Estimate {
  const log = differenceOfIndependent(onLogs(first), onLogs(second));
  return {
    ...log,
    estimate: first.estimate / second.estimate,
    interval(confidence) {
      const { lower, upper } = log.interval(confidence);
      return {
        lower: Number.isNaN(lower) ? 0 : Math.exp(lower),
        upper: Number.isNaN(upper) ? Infinity : Math.exp(upper),
      };
    },
  };
}

function onLogs(estimate: Estimate): Estimate {
  const log = (value: number) => Math.log(Math.max(value, 0));
  return {
    ...estimate,
    estimate: log(estimate.estimate),
    interval(confidence) {
      const { lower, upper } = estimate.interval(confidence);
      return { lower: log(lower), upper: log(upper) };
    },
  };
}

/** The support of the part that rests on least, by its own measure. */
function weakest(parts: readonly Estimate[]): { support?: Support } {
  const supports = parts.flatMap(({ support }) => (support && support.need > 0 ? [support] : []));
  const [least] = supports.sort((a, b) => a.have / a.need - b.have / b.need);
  return least ? { support: least } : {};
}
