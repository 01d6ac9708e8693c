import { z } from "zod";
import { DataFile } from "./data-file.ts";

export const Task = z.enum(["binary", "multiclass", "regression", "score"]);
export type Task = z.infer<typeof Task>;

/** How rows are put into groups: by a column's values, by a numeric column cut at edges (each group [lower, upper)), or by crossing slices. */
export const Slice = z.union([
  z.strictObject({ column: z.string() }),
  z.strictObject({ column: z.string(), cut: z.array(z.number()).min(1) }),
  z.strictObject({ cross: z.array(z.string()).min(2) }),
]);
export type Slice = z.infer<typeof Slice>;

/** The columns in which a system answers. `score` is one column, or one column a class. */
export const AnswerColumns = z.strictObject({
  id: z.string(),
  prediction: z.string().optional(),
  score: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
  latency: z.string().optional().describe("Milliseconds"),
  confidence: z.string().optional(),
  confidence_cut: z.number().optional().describe("Rows with a confidence below this go to humans"),
});
export type AnswerColumns = z.infer<typeof AnswerColumns>;

/** Something that answers for each row of the test set: a file of predictions, or one constant answer. */
export const System = z.union([
  z.strictObject({ predictions: DataFile, columns: AnswerColumns }),
  z.strictObject({ constant: z.enum(["majority", "mean", "median"]), of: DataFile, column: z.string() }),
]);
export type System = z.infer<typeof System>;

/**
 * The table that is measured: the trusted test set, and the systems that answered it, joined by id. Ids, labels and
 * slice values compare as text, a number written `1.0` equal to `1`.
 */
export const Sample = z.strictObject({
  task: Task,
  test: z.strictObject({
    data: DataFile,
    id: z.string(),
    label: z.string().optional().describe("Absent for the task score"),
    positive: z.string().optional().describe("The class that counts as positive; for the task binary"),
    cluster: z.string().optional(),
    labels: z.enum(["trusted", "with_predictions"]),
  }),
  slices: z.record(z.string(), Slice),
  systems: z.record(z.string(), System).describe("`candidate`, and the baselines by name"),
  min_count: z.int().positive().describe("Smallest group or denominator that may leave the measurement"),
});
export type Sample = z.infer<typeof Sample>;
