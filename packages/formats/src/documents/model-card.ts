import { z } from "zod";
import { Digest, Version } from "./shared.ts";

/** The block of a card that Tidegate reads: what model-index cannot say. */
export const CardTidegate = z.strictObject({
  version: Version.optional(),
  artifact: z.union([Digest, z.strictObject({ uri: z.string().optional(), digest: Digest })]).optional(),
  data: z
    .record(z.string(), z.union([Digest, z.strictObject({ uri: z.string().optional(), digest: Digest })]))
    .optional(),
  code: z.union([z.string(), z.strictObject({ commit: z.string(), repository: z.string().optional() })]).optional(),
  owner: z.string().optional(),
  intended_use: z.unknown().optional(),
  out_of_scope_use: z.unknown().optional(),
  users: z.unknown().optional(),
  fallback: z.unknown().optional().describe("What happens when there is no answer"),
  automation: z.enum(["assistance", "partial", "full"]).optional(),
  serving: z.unknown().optional().describe("Batch or real time; cloud, edge or on premises"),
  compute: z.unknown().optional(),
  latency: z.unknown().optional(),
  logging: z.unknown().optional(),
  privacy: z.unknown().optional(),
  security: z.unknown().optional(),
  labelling: z.unknown().optional(),
  business_measure: z.unknown().optional(),
  lineage: z.unknown().optional(),
});
export type CardTidegate = z.infer<typeof CardTidegate>;

/** One figure that a card claims. `value` may be text such as `20.0 ± 1.2`. */
export const CardMetric = z.looseObject({
  type: z.string(),
  value: z.unknown(),
  name: z.string().optional(),
  args: z.unknown().optional(),
});

const results = z.array(
  z.looseObject({
    task: z.looseObject({ type: z.string(), name: z.string().optional() }),
    dataset: z.looseObject({ type: z.string(), name: z.string() }),
    metrics: z.array(CardMetric),
  }),
);

/** Front matter as on Hugging Face, of which only what is used is read; other keys stay as they are. */
export const ModelCard = z.looseObject({
  license: z.union([z.string(), z.array(z.string())]).optional(),
  license_name: z.string().optional(),
  license_link: z.string().optional(),
  datasets: z.union([z.string(), z.array(z.string())]).optional(),
  metrics: z.union([z.string(), z.array(z.string())]).optional(),
  language: z.union([z.string(), z.array(z.string())]).optional(),
  tags: z.array(z.string()).optional(),
  "model-index": z.array(z.looseObject({ name: z.string(), results })).optional(),
  tidegate: CardTidegate.optional(),
});
export type ModelCard = z.infer<typeof ModelCard>;

/** One file of `.eval_results/`: the newer form of a claimed figure. */
export const EvalResults = z.array(
  z.looseObject({
    dataset: z.looseObject({ id: z.string(), task_id: z.string(), revision: z.string().optional() }),
    value: z.unknown(),
    date: z.string().optional(),
    source: z.looseObject({}).optional(),
    notes: z.string().optional(),
  }),
);
export type EvalResults = z.infer<typeof EvalResults>;
