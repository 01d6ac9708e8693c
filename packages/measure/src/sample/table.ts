import type { Known, Sample } from "@tidegate/formats";

/** A column of slice codes: 0 is missing, 1 and up index `texts`. */
export interface SliceColumn {
  readonly sql: string;
  /** By code; the first is null. */
  readonly texts: readonly (string | null)[];
}

/** What a system answered, as columns of the sample table; each there or not for its own reason. */
export interface SystemColumns {
  /** Class codes (-1: no valid answer), or numbers (NULL: no valid answer) for regression and score. */
  readonly prediction: Known<string>;
  /** A score in its domain or NULL. */
  readonly score: Known<string>;
  /** By class, for multiclass. */
  readonly scores: ReadonlyMap<string, string>;
  readonly latency: Known<string>;
}

export interface JoinCounts {
  /** The same ids in the same order as the test set's. */
  readonly aligned: boolean;
  readonly rows: number;
  readonly matched: number;
  readonly extra: number;
  readonly duplicates: number;
  readonly invalid: number;
  readonly invalidScores: number;
  readonly unknownClasses: readonly string[];
  readonly examples: readonly string[];
}

/** The sample, joined by id once, in the engine's memory: codes and numbers only. */
export interface SampleTable {
  readonly sql: string;
  /** A statement over the sample, changed so that it reads only the systems whose columns it names. */
  readonly narrowed: (statement: string) => string;
  readonly sample: Sample;
  readonly rows: number;
  /** binary: [negative, positive]; multiclass: sorted; others: empty. Unavailable where labels are. */
  readonly classes: Known<readonly string[]>;
  /** ceil(log2 of the largest |label|), the scale of regression. */
  readonly magnitude: number;
  readonly slices: ReadonlyMap<string, Known<readonly SliceColumn[]>>;
  readonly systems: ReadonlyMap<string, Known<SystemColumns>>;
  readonly joins: ReadonlyMap<string, Known<JoinCounts>>;
  readonly cluster: Known<string>;
  /** SQL that is true for rows that the machine answers; unavailable without a confidence cut. */
  readonly machine: Known<string>;
}
