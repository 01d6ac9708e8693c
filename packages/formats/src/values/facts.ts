import { z } from "zod";
import { known } from "./known.ts";

/** An approval of the head commit by a person. */
export const Approval = z.strictObject({ login: z.string(), commit: z.string(), at: z.string() });
export type Approval = z.infer<typeof Approval>;

/** A deployment that the ledger knows. */
export const Deployment = z.strictObject({
  environment: z.string(),
  model: z.string(),
  version: z.string(),
  artifact_digest: z.string(),
});

/** A figure that an earlier evaluation recorded. */
export const PastFigure = z.strictObject({
  model: z.string(),
  metric: z.string(),
  slice: z.string().nullable(),
  group: z.array(z.string().nullable()),
  value: z.number(),
  n: z.int(),
  at: z.string(),
});

/** What is not data: time and people, and what the ledger remembers. Unavailable where there is no forge or ledger. */
export const Facts = z.strictObject({
  as_of: z.iso.datetime().describe("The instant of judgement, in UTC"),
  authors: known(z.array(z.string())).describe("Pull-request author, commit authors, last pusher, dispatcher"),
  approvals: known(z.array(Approval)),
  head: known(z.string()).describe("The commit that approvals must name"),
  deployments: known(z.array(Deployment)),
  history: known(z.array(PastFigure)),
  test_set_judgements: known(z.record(z.string(), z.int())).describe(
    "How often each model's test set was judged before",
  ),
});
export type Facts = z.infer<typeof Facts>;
