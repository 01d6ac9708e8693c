import type { Metric } from "../metrics/metric.ts";

/** How many decimals a number's shortest decimal form has: 0.81 has two, 1e-7 seven. */
export function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const written = digits.split(".")[1]?.length ?? 0;
  return Math.max(0, written - Number(exponent));
}

/**
 * The end of a rounded figure that is worst for the candidate: half a unit of the last written digit better for the
 * baseline, inside what the metric can be.
 */
export function unfavourableEnd(value: number, { higherIsBetter, domain: [least, most] }: Metric): number {
  const half = 0.5 * 10 ** -decimalsOf(value);
  const end = higherIsBetter ? value + half : value - half;
  return Math.min(most, Math.max(least, Number(end.toPrecision(15))));
}
