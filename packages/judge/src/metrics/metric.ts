import type { Figure, Known, Need, Sample, Task } from "@tidegate/formats";
import type { Answers } from "../rule.ts";
import type { Estimate } from "./estimate.ts";

/** How a metric is estimated; decides which methods and which power formula apply. */
export type Family = "proportion" | "auc" | "mean" | "smooth" | "quantile";

/** A group of rows: all (`slice` null), or those with these values. */
export interface Group {
  readonly slice: string | null;
  readonly group: readonly (string | null)[];
}

export const overall: Group = { slice: null, group: [] };

/** What a metric must know of the model to say what it needs. */
export interface MetricContext {
  readonly sample: Sample;
  /** The slices to measure by, sorted. */
  readonly slices: readonly string[];
  /** Rows without an answer are left out rather than judged: regression and score only, when the policy says so. */
  readonly excludeUnanswered: boolean;
  /** Rows above or below the candidate's confidence cut. */
  readonly part?: "machine" | "human";
}

/** Where a metric is looked up. */
export interface At {
  readonly context: MetricContext;
  readonly answers: Answers;
  readonly group: Group;
}

/** A metric of one system on one group. */
export interface Measured {
  readonly value: number;
  /** The metric's denominator. */
  readonly n: number;
  readonly estimate: Estimate;
  /** Successes of a proportion: what unpaired comparisons need. */
  readonly successes?: number;
}

/** A metric of candidate and baseline on the same rows. */
export interface Compared {
  readonly candidate: Figure;
  readonly baseline: Figure;
  /** The metric's denominator. */
  readonly n: number;
  readonly difference: Estimate;
  /** Why there is no ratio when there is none. */
  readonly ratio: Known<Estimate>;
  /** Shares of the denominator on which the two disagree: what the power of a paired test depends on. */
  readonly discordant?: number;
}

/** One measure of quality, all in its own file: what it asks for and how it turns the answers into estimates. */
export interface Metric {
  /** scikit-learn's name. */
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly tasks: readonly Task[];
  readonly higherIsBetter: boolean;
  /** Its best value is inside its range, as a bias of 0 is: there is no better or worse than a baseline. */
  readonly bestInTheMiddle?: boolean;
  readonly family: Family;
  /** Its denominator leaves out rows: the true positive rate counts positives alone. */
  readonly partial?: boolean;
  /** The values it can take; rounding of published figures stays inside. */
  readonly domain: readonly [number, number];
  /** What it consists of, when it is more than one metric; only gates `across` can use it. */
  readonly parts?: readonly Metric[];
  /** Why this model cannot have it, for instance because no score column is declared. */
  obstacle?(sample: Sample): string | undefined;
  /** The first need is the one whose groups are the metric's groups. */
  needs(context: MetricContext, baseline?: string): readonly Need[];
  measure(at: At): Known<Measured>;
  /** Absent: the metric cannot be compared with a baseline's answers. */
  compare?(at: At, baseline: string): Known<Compared>;
  /** Two groups of different rows: difference and ratio of the first to the second. */
  between?(first: Measured, second: Measured): { readonly difference: Estimate; readonly ratio: Known<Estimate> };
}
