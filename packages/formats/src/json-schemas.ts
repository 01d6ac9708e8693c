import { z } from "zod";
import { DataSchema } from "./documents/data-schema.ts";
import { EnvironmentFile } from "./documents/environment.ts";
import { EvalResults, ModelCard } from "./documents/model-card.ts";
import { ModelManifest } from "./documents/model-manifest.ts";
import { Policy, PolicyPart } from "./documents/policy.ts";
import { Waiver } from "./documents/waiver.ts";
import { Change } from "./values/change.ts";
import { Evidence } from "./values/evidence.ts";
import { Facts } from "./values/facts.ts";
import { Plan } from "./values/plan.ts";
import { Report } from "./values/report.ts";
import { Verdict } from "./values/verdict.ts";

type Published = readonly [schema: z.ZodType, title: string, description: string];

const published: Readonly<Record<string, Published>> = {
  policy: [Policy, "Tidegate policy", "tidegate.yaml: rules only, read from the base"],
  "policy-part": [PolicyPart, "Tidegate policy, included part", "A file that a policy includes: version and models"],
  "model-manifest": [
    ModelManifest,
    "Tidegate model manifest",
    "models/<model>/model.yaml: what a pull request changes",
  ],
  environment: [
    EnvironmentFile,
    "Tidegate environment file",
    "environments/<environment>/<model>.yaml: which version should run there",
  ],
  waiver: [Waiver, "Tidegate waiver", "waivers/<name>.yaml: lets one gate of one model pass for a time"],
  "data-schema": [DataSchema, "Tidegate data schema", "Frictionless Table Schema with an ml block"],
  "model-card": [ModelCard, "Model card", "Front matter as on Hugging Face, with a tidegate block"],
  "eval-results": [EvalResults, "Evaluation results", "One file of .eval_results/"],
  change: [Change, "Tidegate change", "Two trees, the paths that differ, the governed documents at both"],
  plan: [Plan, "Tidegate plan", "What to measure, model by model"],
  evidence: [Evidence, "Tidegate evidence", "Integers measured from data; no rows"],
  facts: [Facts, "Tidegate facts", "What is not data: time, people, history"],
  verdict: [Verdict, "Tidegate verdict", "The judgement of a change"],
  report: [Report, "Tidegate report", "A verdict as one document for all outputs"],
};

/** The JSON Schemas (draft 2020-12) of all files that people write and that Tidegate writes, by name. */
export function jsonSchemas(): Record<string, object> {
  const entries = Object.entries(published).map(([name, entry]) => [name, toJsonSchema(name, ...entry)] as const);
  return Object.fromEntries(entries);
}

/** What a file may hold, before defaults are filled in; so a key with a default may be left out. */
function toJsonSchema(name: string, schema: z.ZodType, title: string, description: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });
  return { $schema, $id: `tidegate:${name}`, title, ...rest, description };
}
