import { z } from "zod";
import { Answer } from "./answer.ts";
import { FileEntry } from "./data-file.ts";
import { known } from "./known.ts";
import { Side } from "./place.ts";

/** How far evidence can be trusted (design 9.3). A local run and a pull request can only claim. */
export const Origin = z.enum(["claimed", "produced", "attested"]);
export type Origin = z.infer<typeof Origin>;

/** What was measured for one model: each Need, by its key, with an answer or the reason why there is none. */
export const ModelEvidence = z.strictObject({
  answers: z.record(z.string(), known(Answer)),
  files: z.array(z.strictObject({ side: Side, ...FileEntry.shape })).describe("Every data file that was read"),
});
export type ModelEvidence = z.infer<typeof ModelEvidence>;

/** Integers measured from data; rows never leave the measurement. */
export const Evidence = z.strictObject({
  format: z.literal("tidegate/evidence@1"),
  origin: Origin,
  engine: z.strictObject({ name: z.string(), version: z.string() }),
  models: z.record(z.string(), ModelEvidence),
});
export type Evidence = z.infer<typeof Evidence>;
