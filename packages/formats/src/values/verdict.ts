import { z } from "zod";
import { Against } from "../documents/gate.ts";
import { Risk } from "../documents/shared.ts";
import { Revision } from "./change.ts";
import { Origin } from "./evidence.ts";
import { Finding } from "./finding.ts";
import { Reason } from "./known.ts";
import { Outcome, Severity, Status } from "./outcome.ts";
import { Place } from "./place.ts";
import { Task } from "./sample.ts";

/** A number with what is needed to trust it. Bounds are one-sided, each at the gate's confidence; null: unbounded. */
export const Figure = z.strictObject({
  value: z.number(),
  n: z.int().nonnegative().nullable().describe("The metric's denominator; null where the source gives none"),
  lower: z.number().nullable().optional(),
  upper: z.number().nullable().optional(),
});
export type Figure = z.infer<typeof Figure>;

/** Whether the test set can decide this at all, judged without looking at which way the data point. */
export const Power = z.strictObject({
  equal_candidate_passes: z.number().min(0).max(1).describe("Chance that a candidate as good as the baseline passes"),
  margin_that_would_do: z.number().nullable(),
  rows_that_would_do: z.int().nullable(),
  smallest_change_seen: z.number().nullable().describe("Smallest change that would be proven in 80 % of cases"),
});
export type Power = z.infer<typeof Power>;

/** One claim of a gate, on all rows or on one group, or between two groups. */
export const Comparison = z.strictObject({
  slice: z.string().nullable(),
  group: z.array(z.string().nullable()),
  versus: z.array(z.string().nullable()).optional().describe("The other group, for gates across groups"),
  metric: z.string().optional().describe("Which part of the gate's metric, where it has parts such as equalized_odds"),
  status: Status,
  candidate: Figure.nullable(),
  baseline: Figure.nullable(),
  effect: z
    .strictObject({
      kind: z.enum(["value", "difference", "ratio"]),
      estimate: z.number(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      paired: z.boolean(),
    })
    .nullable()
    .describe(
      "What the limit is about: the value itself, candidate minus (or over) baseline, group minus (or over) group",
    ),
  limit: z.number().nullable(),
  limit_kind: z.enum(["at_least", "at_most"]).describe("On which side of the limit the effect must be"),
  method: z.string().nullable().describe("The statistical method, by its page"),
  p_harm: z.number().nullable().optional().describe("Adjusted p of the claim that the limit is broken"),
  shown: z
    .strictObject({ lower: z.number().nullable(), upper: z.number().nullable() })
    .nullable()
    .optional()
    .describe("Simultaneous over the groups, two-sided"),
  power: Power.nullable().optional(),
  rows_needed: z
    .int()
    .positive()
    .optional()
    .describe("Undecided: rows that would prove it in 80 % of cases if the observed effect is the true one"),
  reason: Reason.optional(),
});
export type Comparison = z.infer<typeof Comparison>;

export const GateVerdict = z.strictObject({
  id: z.string(),
  metric: z.string(),
  higher_is_better: z.boolean(),
  severity: Severity,
  status: Status,
  outcome: Outcome,
  requirement: z.string().describe("In words: roc_auc at least 0.88"),
  against: Against.nullable(),
  scope: z.enum(["overall", "in_each", "across"]),
  decide: z.enum(["harm", "proof"]),
  confidence: z.number(),
  message: z.string().describe("One sentence: what was found and what would settle it"),
  comparisons: z.array(Comparison),
  place: Place.optional(),
  waived: Finding.shape.waived,
});
export type GateVerdict = z.infer<typeof GateVerdict>;

/** A curve or histogram for the report. */
export const Chart = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("roc"),
    series: z.array(
      z.strictObject({ system: z.string(), auc: z.number(), points: z.array(z.tuple([z.number(), z.number()])) }),
    ),
  }),
  z.strictObject({
    kind: z.literal("calibration"),
    series: z.array(
      z.strictObject({
        system: z.string(),
        points: z.array(
          z.strictObject({ score: z.number(), observed: z.number(), n: z.int(), lower: z.number(), upper: z.number() }),
        ),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal("distribution"),
    system: z.string(),
    value: z.string(),
    edges: z.array(z.number()),
    series: z.array(z.strictObject({ label: z.string().nullable(), counts: z.array(z.int()) })),
  }),
]);
export type Chart = z.infer<typeof Chart>;

/** The figures of one group, for the table of slices: no requirement, so nothing is decided here. */
export const SliceRow = z.strictObject({
  slice: z.string().nullable(),
  group: z.array(z.string().nullable()),
  n: z.int().nullable().describe("null: suppressed"),
  figures: z.record(z.string(), z.record(z.string(), Figure)).describe("By metric, by system"),
});
export type SliceRow = z.infer<typeof SliceRow>;

export const ModelVerdict = z.strictObject({
  model: z.string(),
  risk: Risk,
  task: Task.nullable(),
  version: z.string().nullable(),
  base_version: z.string().nullable(),
  outcome: Outcome,
  unreduced: Outcome.describe("Before enforce_from and waivers"),
  reason: z.string().describe("One sentence"),
  rows: z.int().nullable().describe("Rows of the test set"),
  gates: z.array(GateVerdict),
  findings: z.array(Finding),
  slices: z.array(SliceRow),
  charts: z.array(Chart),
  questions: z.array(z.string()).describe("What a human has to decide"),
  approvals: z.strictObject({ needed: z.int(), given: z.array(z.string()), may: z.array(z.string()) }),
});
export type ModelVerdict = z.infer<typeof ModelVerdict>;

/** What record and publish should do; they decide nothing themselves. */
export const Proposal = z.strictObject({
  action: z.enum(["record_evaluation", "record_waiver_use"]),
  model: z.string(),
});
export type Proposal = z.infer<typeof Proposal>;

/** The judgement of a change: same bytes in, same bytes out. */
export const Verdict = z.strictObject({
  format: z.literal("tidegate/verdict@1"),
  judge: z.string().describe("Version of the judge that made it"),
  part: z.enum(["card", "data", "metrics"]).nullable().describe("The part that was judged alone; null: all"),
  as_of: z.string(),
  base: Revision,
  head: Revision,
  origin: Origin,
  outcome: Outcome,
  unreduced: Outcome,
  enforced: z.boolean().describe("false before enforce_from: fail and ask show as warn"),
  reason: z.string(),
  models: z.array(ModelVerdict),
  findings: z.array(Finding).describe("Of the change as a whole"),
  inputs: z.strictObject({ policy: z.string().nullable(), plan: z.string(), evidence: z.string() }).describe("Digests"),
  valid_until: z.string().nullable().describe("When a waiver, freeze or enforce_from would change it"),
  proposals: z.array(Proposal),
});
export type Verdict = z.infer<typeof Verdict>;
