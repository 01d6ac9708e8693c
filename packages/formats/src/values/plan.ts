import { z } from "zod";
import { Risk } from "../documents/shared.ts";
import { known } from "./known.ts";
import { Need } from "./need.ts";
import { Sample } from "./sample.ts";

/** Why a model is judged, and by which policy. */
export const ModelPlan = z.strictObject({
  model: z.string(),
  risk: Risk,
  because: z.array(z.string()).describe("The touched paths; empty: all models are judged because there is no base"),
  policy_from: z.enum(["base", "head"]).describe("head only where the base has none: a preview"),
  sample: known(Sample).describe("Unavailable where policy or manifest cannot be read"),
  baselines: z.record(z.string(), known(z.literal("system"))).describe("Which baselines could be located"),
  needs: z.record(z.string(), Need).describe("The union of what the rules ask for, by key"),
});
export type ModelPlan = z.infer<typeof ModelPlan>;

/** What to measure: per model touched, its sample and its needs. */
export const Plan = z.strictObject({ format: z.literal("tidegate/plan@1"), models: z.array(ModelPlan) });
export type Plan = z.infer<typeof Plan>;
