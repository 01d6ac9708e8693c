import { z } from "zod";
import { RelativePath } from "./shared.ts";

/** What a candidate is compared with. */
export const Baseline = z.union([
  z
    .strictObject({ deployed: z.string(), before_first: z.enum(["skip", "fail"]).optional() })
    .describe("The model that runs in an environment"),
  z.strictObject({ predictions: RelativePath }).describe("Predictions of another model on the same test set"),
  z
    .strictObject({ constant: z.enum(["majority", "mean", "median"]), of: RelativePath, column: z.string() })
    .describe("One answer for every row, taken from a column"),
  z
    .strictObject({
      metrics: z.record(
        z.string(),
        z.union([z.number(), z.strictObject({ value: z.number(), n: z.int().positive().optional() })]),
      ),
      source: z.string(),
    })
    .describe("Figures measured elsewhere: by people, or published"),
]);
export type Baseline = z.infer<typeof Baseline>;
