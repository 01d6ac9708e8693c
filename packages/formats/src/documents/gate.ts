import { z } from "zod";
import { Severity, WhenUndecided } from "../values/outcome.ts";

const days = { error: "must be a number of days such as 365d" };

/** A baseline by name, or the best figure the ledger holds for a time such as `365d`. */
export const Against = z.union([
  z.string(),
  z.strictObject({ best_within: z.string(days).regex(/^[1-9]\d*d$/, days) }),
]);
export type Against = z.infer<typeof Against>;

const limits = ["at_least", "at_most", "no_worse_than", "better_than", "min_ratio", "max_difference"] as const;

const fields = z.strictObject({
  metric: z.string(),
  at_least: z.number().optional(),
  at_most: z.number().optional(),
  no_worse_than: Against.optional(),
  better_than: Against.optional(),
  margin: z.number().nonnegative().optional().describe("How much worse is tolerated, in the metric's unit"),
  relative_margin: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe("How much worse is tolerated, as a share of the baseline"),
  in_each: z.array(z.string()).min(1).optional().describe("Every group of these slices must hold"),
  across: z.string().optional().describe("Groups of this slice are compared with each other"),
  min_ratio: z.number().gt(0).max(1).optional(),
  max_difference: z.number().nonnegative().optional(),
  severity: Severity.default("block"),
  when_undecided: WhenUndecided.default("ask"),
  decide: z
    .enum(["harm", "proof"])
    .default("harm")
    .describe("in_each: harm blocks on proven harm, proof needs every group shown safe"),
  min_n: z.int().positive().optional().describe("Groups whose denominator is below this are listed, not judged"),
  confidence: z.number().gt(0.5).lt(1).default(0.95).describe("One-sided, per claim"),
});

type GateFields = z.infer<typeof fields>;

/** What is wrong with the combination of a gate's keys: the key to point at, and what to say. */
function contradictions(gate: GateFields): [key: string, message: string][] {
  const given = limits.filter((limit) => gate[limit] !== undefined);
  const between = gate.min_ratio !== undefined || gate.max_difference !== undefined;
  const margin = gate.margin ?? gate.relative_margin;
  const checks: [boolean, string, string][] = [
    [
      given.length !== 1,
      "metric",
      `a gate needs exactly one of ${limits.join(", ")}; got ${given.join(" and ") || "none"}`,
    ],
    [gate.across !== undefined && !between, "across", "across needs min_ratio or max_difference"],
    [gate.across === undefined && between, given[0] ?? "metric", "min_ratio and max_difference need across: SLICE"],
    [gate.across !== undefined && gate.in_each !== undefined, "across", "across and in_each exclude each other"],
    [
      gate.margin !== undefined && gate.relative_margin !== undefined,
      "margin",
      "margin and relative_margin exclude each other",
    ],
    [
      margin !== undefined && gate.no_worse_than === undefined,
      "metric",
      "margin and relative_margin need no_worse_than",
    ],
  ];
  return checks.filter(([wrong]) => wrong).map(([, key, message]) => [key, message]);
}

/** One named requirement: a metric, one limit, a scope, a weight. */
export const Gate = fields.superRefine((gate, context) => {
  for (const [key, message] of contradictions(gate)) context.addIssue({ code: "custom", message, path: [key] });
});
export type Gate = z.infer<typeof Gate>;
