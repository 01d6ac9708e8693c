import { effectiveRows, type MeanMethod, smallestReliableMean } from "@tidegate/statistics";
import type { Support } from "./estimate.ts";

/** A sum of values from 0 up, and the sum of their squares. */
export type Squared = readonly [sum: number, sumSquares: number];

/**
 * Where a cautious claim begins to hold: with fewer effective rows it errs in up to 15 % of cases, from here on in at
 * most 6.5 % (20 to 10,000 rows; normal, exponential and lognormal values, and values of which 30 % to 0.3 % are not 0).
 */
const FEWEST = 20;

/** What the calibration of a method for means asks for: the rows that the values rest on, of two systems the fewer. */
export function meanSupport(method: MeanMethod, ...values: readonly Squared[]): Support {
  const have = Math.min(...values.map(([sum, squares]) => effectiveRows(sum, squares)));
  return { of: "effective rows", have, need: smallestReliableMean[method].atLeast, floor: FEWEST };
}

/** The same of values of both signs, whose mean kept its level from 30 rows on. */
export function signedSupport(rows: number): Support {
  return { of: "rows", have: rows, need: 30 };
}
