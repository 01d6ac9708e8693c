import type { NeedOf } from "@tidegate/formats";
import { numberLiteral } from "../../sql/quote.ts";

export type BinRule = NeedOf<"histogram">["bins"];

/** Keys that are not bins: no valid value, and beyond the ends of equal bins. */
export const missingBin = -3;
const belowBin = -2;
const aboveBin = -1;

/**
 * The bin of a value, as SQL. `dyadic`: the top 24 bits of the double, 4,096 bins an octave. Equal bins are
 * [lower, upper), the last one closed; values beyond them are counted in two outer bins.
 */
export function binSql(value: string, rule: BinRule): string {
  if (rule === "dyadic") {
    const bits = `CAST(CAST(CAST(${value} + 0.0 AS DOUBLE) AS BIT) AS UBIGINT)`;
    return `CASE WHEN ${value} IS NULL THEN ${missingBin} ELSE CAST(${bits} >> 40 AS INTEGER) END`;
  }
  const { equal, from, to } = rule;
  const [low, high, count] = [numberLiteral(from), numberLiteral(to), numberLiteral(equal)];
  const index = `least(floor((${value} - ${low}) / ${numberLiteral(to - from)} * ${count}), ${equal - 1})`;
  return (
    `CASE WHEN ${value} IS NULL THEN ${missingBin} WHEN ${value} < ${low} THEN ${belowBin} ` +
    `WHEN ${value} > ${high} THEN ${aboveBin} ELSE CAST(${index} AS INTEGER) END`
  );
}

export function edgesOf(key: number, rule: BinRule): { lower: number; upper: number } {
  if (rule === "dyadic") return dyadicEdges(key);
  const { equal, from, to } = rule;
  if (key === belowBin) return { lower: -Number.MAX_VALUE, upper: from };
  if (key === aboveBin) return { lower: to, upper: Number.MAX_VALUE };
  return { lower: from + (key * (to - from)) / equal, upper: from + ((key + 1) * (to - from)) / equal };
}

/** Positive bins are [lower, upper), negative ones (lower, upper]. */
function dyadicEdges(key: number): { lower: number; upper: number } {
  const sign = 2 ** 23;
  const magnitude = key % sign;
  const near = toDouble(magnitude);
  const far = Math.min(toDouble(magnitude + 1), Number.MAX_VALUE);
  return key < sign ? { lower: near, upper: far } : { lower: -far, upper: -near };
}

function toDouble(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, bits * 256);
  return view.getFloat64(0);
}
