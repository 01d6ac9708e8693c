import { z } from "zod";
import { DataFile } from "./data-file.ts";

/**
 * The closed grammar of per-row values. `system` names whose answer is meant. All are quantised once, to integers.
 * Probabilities: `log_loss` clips at 2^-52 as scikit-learn does for doubles; `brier` is (p - y)^2 for binary.
 */
export const RowValue = z.strictObject({
  value: z.enum([
    "label",
    "squared_label",
    "prediction",
    "error",
    "absolute_error",
    "squared_error",
    "absolute_percentage_error",
    "log_loss",
    "brier",
    "score",
    "correct",
    "selected",
    "latency",
  ]),
  system: z.string().optional().describe("Absent for values of the label alone"),
});
export type RowValue = z.infer<typeof RowValue>;

const onSample = {
  slices: z.array(z.string()).describe("Slices to group by, beside the overall group, which is always there"),
  part: z.enum(["all", "machine", "human"]).optional().describe("Rows above or below the candidate's confidence cut"),
};

/** Joint counts of label x candidate x baseline. Class -1 is a missing or invalid answer. */
export const OutcomesNeed = z.strictObject({
  kind: z.literal("outcomes"),
  baseline: z.string().optional(),
  ...onSample,
});

/** n, sums and all cross products of some per-row values, over rows where all of them exist. */
export const MomentsNeed = z.strictObject({
  kind: z.literal("moments"),
  values: z.array(RowValue).min(1),
  ...onSample,
});

/** Doubled mid-rank placements per class: n, sums, squares; with a baseline its own and the cross products. */
export const RanksNeed = z.strictObject({
  kind: z.literal("ranks"),
  system: z.string(),
  baseline: z.string().optional(),
  class: z.string().optional().describe("One class against the rest, for multiclass"),
  ...onSample,
});

/** Cluster totals of a per-row value (or of its difference from another), summed by cluster size: what CR2 needs. */
export const ClustersNeed = z.strictObject({
  kind: z.literal("clusters"),
  value: RowValue,
  minus: RowValue.optional(),
  label: z.enum(["positive", "negative"]).optional().describe("Only rows with this label"),
  ...onSample,
});

/** Counts per bin of latency, score or prediction; by label class where asked. */
export const HistogramNeed = z.strictObject({
  kind: z.literal("histogram"),
  value: z.enum(["latency", "score", "prediction", "absolute_error"]),
  system: z.string(),
  by_label: z.boolean(),
  bins: z.union([z.strictObject({ equal: z.int().positive(), from: z.number(), to: z.number() }), z.literal("dyadic")]),
  ...onSample,
});

/** How a system's rows meet the test set's: matched, missing, extra, doubled, invalid. */
export const JoinNeed = z.strictObject({ kind: z.literal("join"), system: z.string() });

/** Path, size and digest of each file. */
export const FilesNeed = z.strictObject({ kind: z.literal("files"), data: DataFile });

/** Names and types of columns, number of rows. */
export const ColumnsNeed = z.strictObject({ kind: z.literal("columns"), data: DataFile });

/** One thing to check on each row of a file. `missing` are the texts that stand for a missing value. */
export const RowCheck = z.discriminatedUnion("check", [
  z.strictObject({ check: z.literal("type"), column: z.string(), type: z.string(), format: z.string().optional() }),
  z.strictObject({ check: z.literal("required"), column: z.string() }),
  z.strictObject({
    check: z.literal("range"),
    column: z.string(),
    minimum: z.union([z.number(), z.string()]).optional(),
    maximum: z.union([z.number(), z.string()]).optional(),
    exclusive_minimum: z.union([z.number(), z.string()]).optional(),
    exclusive_maximum: z.union([z.number(), z.string()]).optional(),
  }),
  z.strictObject({ check: z.literal("enum"), column: z.string(), values: z.array(z.string()) }),
  z.strictObject({ check: z.literal("pattern"), column: z.string(), pattern: z.string() }),
  z.strictObject({
    check: z.literal("length"),
    column: z.string(),
    minimum: z.int().optional(),
    maximum: z.int().optional(),
  }),
  z.strictObject({ check: z.literal("unique"), columns: z.array(z.string()).min(1) }),
  z.strictObject({
    check: z.literal("foreign_key"),
    columns: z.array(z.string()).min(1),
    reference: DataFile,
    reference_columns: z.array(z.string()).min(1),
  }),
  z.strictObject({
    check: z.literal("compare"),
    left: z.string().describe("A column"),
    op: z.enum(["<", "<=", "=", "!=", ">=", ">"]),
    right: z.union([
      z.strictObject({ column: z.string() }),
      z.strictObject({ constant: z.union([z.number(), z.string()]) }),
    ]),
  }),
]);
export type RowCheck = z.infer<typeof RowCheck>;

/** How many rows of a file break each check. Values that are missing break `required` only. */
export const ViolationsNeed = z.strictObject({
  kind: z.literal("violations"),
  data: DataFile,
  key: z.array(z.string()).describe("Columns that name a row in examples; empty: its row number"),
  missing: z.array(z.string()),
  checks: z.array(z.strictObject({ id: z.string(), rule: RowCheck })).min(1),
});

/** How many distinct rows of one file, by some columns, are in another. */
export const OverlapNeed = z.strictObject({
  kind: z.literal("overlap"),
  left: DataFile,
  right: DataFile,
  columns: z.array(z.string()).min(1),
});

/** Groups of rows that are equal in all features but carry different labels. */
export const ConflictsNeed = z.strictObject({
  kind: z.literal("conflicts"),
  data: DataFile,
  features: z.array(z.string()).min(1),
  label: z.string(),
});

/** A column's distribution: rows, missing, distinct values, the most frequent values; smallest and largest as text. */
export const ProfileNeed = z.strictObject({
  kind: z.literal("profile"),
  data: DataFile,
  column: z.string(),
  top: z.int().positive(),
});

/** What a rule asks to be measured: a kind of aggregate, never a metric. */
export const Need = z.discriminatedUnion("kind", [
  OutcomesNeed,
  MomentsNeed,
  RanksNeed,
  ClustersNeed,
  HistogramNeed,
  JoinNeed,
  FilesNeed,
  ColumnsNeed,
  ViolationsNeed,
  OverlapNeed,
  ConflictsNeed,
  ProfileNeed,
]);
export type Need = z.infer<typeof Need>;
export type NeedKind = Need["kind"];
export type NeedOf<K extends NeedKind> = Extract<Need, { kind: K }>;
