import type { Rule } from "../../rule.ts";
import { policyPlace } from "../pointer.ts";
import { saying } from "../saying.ts";

const id = "labels-with-predictions";

/** Labels that come with the candidate's own file are said to: no figure on them can be promoted on. */
export const labelsWithPredictions: Rule = {
  id,
  needs: () => [],
  evaluate({ policy, model, change, policyFrom }) {
    if (policy.test_set.labels !== "with_predictions") return [];
    const place = policyPlace(change.documents[policyFrom], ["models", model, "test_set", "labels"]);
    const message = `labels of model ${model} come with its predictions; expected labels of the base, got the candidate's: not promotable`;
    return [saying(id, "warn", model)("failed", message, { ...(place && { place }) })];
  },
};
