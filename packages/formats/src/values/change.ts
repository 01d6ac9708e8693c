import { z } from "zod";
import { DataSchema } from "../documents/data-schema.ts";
import { readDocument } from "../documents/document.ts";
import { EnvironmentFile } from "../documents/environment.ts";
import { EvalResults, ModelCard } from "../documents/model-card.ts";
import { ModelManifest } from "../documents/model-manifest.ts";
import { Policy } from "../documents/policy.ts";
import { Waiver } from "../documents/waiver.ts";

/** One of the two trees of a change. */
export const Revision = z.strictObject({
  kind: z.enum(["commit", "folder", "working_tree", "none"]),
  name: z.string().describe("What a person calls it: a branch, a folder"),
  commit: z.string().optional(),
});
export type Revision = z.infer<typeof Revision>;

export const ModelDocuments = z.strictObject({
  manifest: readDocument(ModelManifest).optional(),
  card: readDocument(ModelCard).optional(),
  schema: readDocument(DataSchema).optional(),
  eval_results: z.array(readDocument(EvalResults)),
});
export type ModelDocuments = z.infer<typeof ModelDocuments>;

/** The governed documents of one tree. A file that is not there is absent; one that cannot be read has problems. */
export const Documents = z.strictObject({
  policy: readDocument(Policy)
    .optional()
    .describe("The root policy with all it includes; places of parts by their own"),
  policy_parts: z.array(readDocument(z.unknown())),
  models: z.record(z.string(), ModelDocuments),
  environments: z
    .record(z.string(), z.record(z.string(), readDocument(EnvironmentFile)))
    .describe("By environment, by model"),
  waivers: z.array(readDocument(Waiver)),
});
export type Documents = z.infer<typeof Documents>;

export const TouchedPath = z.strictObject({ path: z.string(), status: z.enum(["added", "modified", "removed"]) });
export type TouchedPath = z.infer<typeof TouchedPath>;

/** What is proposed: two trees, the paths that differ, and the governed documents at both. */
export const Change = z.strictObject({
  base: Revision,
  head: Revision,
  touched: z.array(TouchedPath),
  documents: z.strictObject({ base: Documents, head: Documents }),
});
export type Change = z.infer<typeof Change>;
