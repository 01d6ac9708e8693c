import { z } from "zod";

import { Slice, Task } from "../values/sample.ts";
import { Baseline } from "./baseline.ts";
import { Gate } from "./gate.ts";
import { Day, RelativePath, Risk } from "./shared.ts";

/** The rows on which all figures are computed. Trusted: read from the base. */
export const TestSet = z.strictObject({
  data: RelativePath.describe("Path or glob of CSV, Parquet, JSON or JSON Lines, also compressed"),
  id: z.string().describe("Column that names a row"),
  label: z.string().optional().describe("Column of the truth; absent for the task score"),
  positive: z.union([z.string(), z.number(), z.boolean()]).optional().describe("The positive class of a binary task"),
  cluster: z.string().optional().describe("Column that says which rows belong together, such as a household"),
  labels: z.literal("with_predictions").optional().describe("Labels come with the candidate's file; never promotable"),
});
export type TestSet = z.infer<typeof TestSet>;

/** The columns of the predictions file. */
export const PredictionColumns = z.strictObject({
  id: z.string(),
  prediction: z.string().optional(),
  score: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
  latency: z.string().optional().describe("Milliseconds a row took"),
  confidence: z.string().optional(),
  confidence_cut: z.number().optional().describe("Rows with a confidence below this go to humans"),
});

export const Review = z.strictObject({ by: z.array(z.string()).min(1) });

/** What is asked of one model. */
export const ModelPolicy = z.strictObject({
  risk: Risk,
  manifest: RelativePath,
  card: RelativePath.optional(),
  schema: RelativePath.optional(),
  test_set: TestSet,
  task: Task,
  predictions: PredictionColumns,
  slices: z.record(z.string(), Slice).default({}),
  baselines: z.record(z.string(), Baseline).default({}),
  gates: z.record(z.string(), Gate).default({}),
  unanswered: z
    .literal("exclude")
    .optional()
    .describe("Rows without an answer are left out of errors and scores; default: the gate fails"),
  review: Review.optional(),
});
export type ModelPolicy = z.infer<typeof ModelPolicy>;

/** Parts of the card's `tidegate` block that a policy can require. */
export const CardPart = z.enum([
  "owner",
  "intended_use",
  "out_of_scope_use",
  "users",
  "fallback",
  "automation",
  "serving",
  "compute",
  "latency",
  "logging",
  "privacy",
  "security",
  "labelling",
  "business_measure",
  "lineage",
]);
export type CardPart = z.infer<typeof CardPart>;

export const EnvironmentPolicy = z.strictObject({
  after: z.string().optional().describe("The environment that must run the version first"),
  serving: z.array(z.string()).optional(),
  lock: RelativePath.optional(),
  freeze: z.array(z.strictObject({ from: Day, to: Day })).optional(),
});

const modelName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, {
  error: "must be a name of letters, digits, dots, underscores and hyphens that begins with a letter or digit",
});
const models = z.record(modelName, ModelPolicy);

/** `tidegate.yaml`: rules only, read from the base. */
export const Policy = z.strictObject({
  version: z.literal(1),
  include: z.array(RelativePath).optional().describe("More files that hold only version and models"),
  models: models.default({}),
  card_requires: z.partialRecord(Risk, z.array(CardPart)).default({}),
  review: z.strictObject({ required_for: z.partialRecord(Risk, z.int().nonnegative()) }).optional(),
  environments: z.record(z.string(), EnvironmentPolicy).default({}),
  privacy: z.strictObject({ min_count: z.int().positive() }).default({ min_count: 5 }),
  enforce_from: Day.optional().describe("Before this day everything is shown and nothing blocks"),
  ledger: z
    .union([
      z.strictObject({ branch: z.string() }),
      z.strictObject({ repository: z.string(), branch: z.string().optional() }),
    ])
    .optional(),
});
export type Policy = z.infer<typeof Policy>;

/** A file that a policy includes. */
export const PolicyPart = z.strictObject({ version: z.literal(1), models });
export type PolicyPart = z.infer<typeof PolicyPart>;
