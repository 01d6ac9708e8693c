import { z } from "zod";

/** Which of the two trees of a change a file is read from. */
export const Side = z.enum(["base", "head"]);
export type Side = z.infer<typeof Side>;

/** A place in a file. Lines and columns count from 1. */
export const Place = z.strictObject({
  file: z.string(),
  side: Side.default("head"),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
});
export type Place = z.infer<typeof Place>;
