import type { Finding, ModelVerdict, Outcome } from "@tidegate/formats";
import { causesOf } from "./causes.ts";
import { moreText } from "./reason.ts";

interface Parts {
  readonly models: readonly ModelVerdict[];
  readonly findings: readonly Finding[];
  readonly preview: boolean;
  readonly unreduced: Outcome;
}

/** Why the verdict is what it is, in one sentence. */
export function verdictReason(outcome: Outcome, { models, findings, preview, unreduced }: Parts): string {
  const judged = preview || outcome === "warn" ? unreduced : outcome;
  const cause = causeOf(judged, models, findings);
  if (preview && outcome === "not_applicable") {
    return `the base has no policy; by the policy of this change it would be ${unreduced.replace("_", " ")}${cause === "" ? "" : `: ${cause}`}`;
  }
  if (models.length === 0 && cause === "") return "the change touches no model";
  if (outcome === "pass")
    return models.length === 1 ? `${models[0]?.model}: ${models[0]?.reason}` : `${models.length} models pass`;
  const early = outcome !== unreduced && outcome === "warn" ? `shown only, would be ${unreduced}: ` : "";
  return early + cause;
}

/** The most fundamental finding or the first model that leads to an outcome, and how many more do. */
function causeOf(outcome: Outcome, models: readonly ModelVerdict[], findings: readonly Finding[]): string {
  const found = causesOf(outcome, [], findings);
  const ofModels = models.filter((model) => model.outcome === outcome);
  const [model] = ofModels.length > 0 ? ofModels : models.filter((other) => other.unreduced === outcome);
  const others = found.length + ofModels.length - 1;
  if (found[0]) return found[0].text + moreText(others);
  if (!model) return "";
  return `${model.model}: ${model.reason}${others > 0 ? `; ${others} more ${others === 1 ? "model" : "models"} like it` : ""}`;
}
