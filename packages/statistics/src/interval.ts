/**
 * Two one-sided confidence bounds, each at the stated confidence: with `confidence` 0.95 the pair is a two-sided 90 %
 * interval. A bound that the data cannot give is -Infinity or Infinity.
 */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
