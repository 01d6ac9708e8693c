import type { Finding, ModelVerdict, Outcome } from "@tidegate/formats";

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

/** The first finding or model that leads to an outcome. */
function causeOf(outcome: Outcome, models: readonly ModelVerdict[], findings: readonly Finding[]): string {
  const found = findings.find((other) => other.outcome === outcome);
  if (found) return found.message;
  const model =
    models.find((other) => other.outcome === outcome) ?? models.find((other) => other.unreduced === outcome);
  return model ? `${model.model}: ${model.reason}` : "";
}
