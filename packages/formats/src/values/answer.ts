import { z } from "zod";
import { FileEntry } from "./data-file.ts";

/** A group of rows: all of them (`slice` null), or those with these values of a slice's columns (null: missing). */
const group = {
  slice: z.string().nullable(),
  group: z.array(z.string().nullable()).describe("One text a column; a cut is written `[25, 45)`"),
  n: z.int().nonnegative().describe("Rows of the test set in the group"),
};

/** Groups that were seen but are too small to show, or would reveal one that is. Their counts never leave. */
const suppressed = z.array(z.strictObject({ slice: z.string(), group: z.array(z.string().nullable()) }));

/** An integer as decimal text: it may exceed 2^53. */
const BigInteger = z.string().regex(/^-?\d+$/);

export const OutcomeCell = z.strictObject({
  label: z.int().describe("Index into classes; 0 where the task has none"),
  candidate: z.int().describe("Index into classes; -1: no valid answer; for tasks without classes 0: answered"),
  baseline: z.int().optional(),
  n: z.int().positive(),
});
export type OutcomeCell = z.infer<typeof OutcomeCell>;

export const OutcomesAnswer = z.strictObject({
  kind: z.literal("outcomes"),
  classes: z.array(z.string()).describe("binary: [negative, positive]; multiclass: sorted; others: empty"),
  groups: z.array(z.strictObject({ ...group, cells: z.array(OutcomeCell) })),
  suppressed,
});

export const MomentsAnswer = z.strictObject({
  kind: z.literal("moments"),
  exponents: z.array(z.int()).describe("Per value: real number = integer x 2^exponent"),
  groups: z.array(
    z.strictObject({
      ...group,
      complete: z.int().nonnegative().describe("Rows where all values exist: the n of the sums"),
      sums: z.array(BigInteger),
      products: z.array(z.array(BigInteger)).describe("Lower triangle: products[i][j], j <= i, is the sum of v_i v_j"),
    }),
  ),
  suppressed,
});

const RankSums = z.strictObject({
  n: z.int().nonnegative(),
  sum: BigInteger,
  sum_squares: BigInteger,
  baseline_sum: BigInteger.optional(),
  baseline_sum_squares: BigInteger.optional(),
  cross: BigInteger.optional(),
});
export type RankSums = z.infer<typeof RankSums>;

export const RanksAnswer = z.strictObject({
  kind: z.literal("ranks"),
  exact: z.boolean(),
  groups: z.array(
    z.strictObject({
      ...group,
      positives: RankSums,
      negatives: RankSums,
      error_bound: z
        .number()
        .nonnegative()
        .describe("How far the AUC may be off because scores were binned; 0 when exact"),
      baseline_error_bound: z.number().nonnegative().optional(),
    }),
  ),
  suppressed,
});

export const ClustersAnswer = z.strictObject({
  kind: z.literal("clusters"),
  exponent: z.int(),
  groups: z.array(
    z.strictObject({
      ...group,
      sizes: z.array(
        z.strictObject({
          size: z.int().positive(),
          clusters: z.int().positive(),
          sum: BigInteger.describe("Sum of the cluster totals"),
          sum_squares: BigInteger.describe("Sum of the squared cluster totals"),
        }),
      ),
    }),
  ),
  suppressed,
});

export const HistogramAnswer = z.strictObject({
  kind: z.literal("histogram"),
  groups: z.array(
    z.strictObject({
      ...group,
      label: z.int().nullable().describe("Index into classes of outcomes; null: all rows"),
      bins: z.array(z.strictObject({ lower: z.number(), upper: z.number(), n: z.int().positive() })),
      missing: z.int().nonnegative(),
    }),
  ),
  suppressed,
});

export const JoinAnswer = z.strictObject({
  kind: z.literal("join"),
  test_rows: z.int().nonnegative(),
  rows: z.int().nonnegative(),
  matched: z.int().nonnegative(),
  missing: z.int().nonnegative().describe("Rows of the test set without an answer row"),
  extra: z.int().nonnegative().describe("Answer rows that are not in the test set"),
  duplicates: z.int().nonnegative().describe("Answer rows whose id was there before"),
  invalid: z
    .int()
    .nonnegative()
    .describe("Matched rows whose prediction or score is missing, NaN or out of its domain"),
  invalid_scores: z.int().nonnegative(),
  unknown_classes: z.array(z.string()).describe("At most five predicted classes that the test set does not have"),
  examples: z.array(z.string()).describe("At most five ids that are missing"),
});

export const FilesAnswer = z.strictObject({
  kind: z.literal("files"),
  files: z.array(FileEntry),
  digest: z.string().describe("Of one file its own; of several the SHA-256 of sorted JSON Lines {path,size,digest}"),
});

export const ColumnsAnswer = z.strictObject({
  kind: z.literal("columns"),
  rows: z.int().nonnegative(),
  columns: z.array(z.strictObject({ name: z.string(), type: z.string() })),
});

export const ViolationsAnswer = z.strictObject({
  kind: z.literal("violations"),
  rows: z.int().nonnegative(),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      violations: z.int().nonnegative(),
      examples: z.array(z.string()).describe("At most five keys"),
      problem: z.string().optional().describe("Set when the check could not be made, for instance a column is missing"),
    }),
  ),
});

export const OverlapAnswer = z.strictObject({
  kind: z.literal("overlap"),
  left_rows: z.int().nonnegative(),
  right_rows: z.int().nonnegative(),
  shared: z.int().nonnegative().describe("Rows of right whose columns equal those of a row of left"),
});

export const ConflictsAnswer = z.strictObject({
  kind: z.literal("conflicts"),
  rows: z.int().nonnegative(),
  conflicting: z.int().nonnegative().describe("Rows in a group of equal features with more than one label"),
});

export const ProfileAnswer = z.strictObject({
  kind: z.literal("profile"),
  rows: z.int().nonnegative(),
  missing: z.int().nonnegative(),
  distinct: z.int().nonnegative(),
  values: z.array(z.strictObject({ value: z.string(), n: z.int().positive() })),
  smallest: z.string().nullable(),
  largest: z.string().nullable(),
});

/** The integers that answer a Need of the same kind. */
export const Answer = z.discriminatedUnion("kind", [
  OutcomesAnswer,
  MomentsAnswer,
  RanksAnswer,
  ClustersAnswer,
  HistogramAnswer,
  JoinAnswer,
  FilesAnswer,
  ColumnsAnswer,
  ViolationsAnswer,
  OverlapAnswer,
  ConflictsAnswer,
  ProfileAnswer,
]);
export type Answer = z.infer<typeof Answer>;
export type AnswerOf<K extends Answer["kind"]> = Extract<Answer, { kind: K }>;
