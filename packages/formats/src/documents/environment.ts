import { z } from "zod";
import { Digest, Located, Version } from "./shared.ts";

/** `environments/<environment>/<model>.yaml`: which version should run there. Merging a change promotes. */
export const EnvironmentFile = z.strictObject({
  version: Version,
  artifact: Located,
  evaluation: Digest.optional().describe("The evaluation record it stands on; needed for promotions"),
  strategy: z.enum(["shadow", "canary", "blue-green", "immediate"]).optional(),
  traffic: z.number().min(0).max(100).optional().describe("Percent"),
});
export type EnvironmentFile = z.infer<typeof EnvironmentFile>;
