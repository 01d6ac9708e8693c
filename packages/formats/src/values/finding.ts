import { z } from "zod";
import { Outcome, Severity, Status } from "./outcome.ts";
import { Place } from "./place.ts";

/** What a rule found: one thing, at one place, with what to do about it. */
export const Finding = z.strictObject({
  rule: z.string().describe("Id of the rule, also the name of its page in docs/rules"),
  severity: Severity,
  status: Status,
  outcome: Outcome.describe("What this finding leads to, after severity, waivers and before enforce_from"),
  message: z.string().describe("Subject, what is wrong, what was expected"),
  hint: z.string().optional().describe("What to do, ready to be pasted where possible"),
  place: Place.optional(),
  model: z.string().optional(),
  gate: z.string().optional(),
  figures: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).optional(),
  examples: z.array(z.string()).optional().describe("Keys of rows, never their contents"),
  waived: z.strictObject({ file: z.string(), owner: z.string(), reason: z.string(), expires: z.string() }).optional(),
});
export type Finding = z.infer<typeof Finding>;
