import { z } from "zod";
import { Located, RelativePath, Version } from "./shared.ts";

/** `models/<model>/model.yaml`: what a pull request changes. */
export const ModelManifest = z.strictObject({
  version: Version,
  artifact: Located,
  code: z.strictObject({
    commit: z.string().regex(/^[0-9a-f]{40}$/, { error: "must be a full commit id of 40 hexadecimal digits" }),
    repository: z.string().optional(),
  }),
  runtime: z.strictObject({ lock: RelativePath, digest: Located.shape.digest }).optional(),
  data: z.strictObject({ train: Located.optional(), validation: Located.optional(), test: Located.optional() }),
  predictions: Located,
});
export type ModelManifest = z.infer<typeof ModelManifest>;
