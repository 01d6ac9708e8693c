import type { ChangeRule } from "../change-rule.ts";
import { policyPlace } from "../pointer.ts";
import { saying } from "../saying.ts";

const id = "model-removed";

/** A model that the policy governs is not dropped from it unseen. */
export const modelRemoved: ChangeRule = {
  id,
  evaluate({ documents: { base, head } }) {
    const is = head.policy?.value?.models;
    if (!is) return [];
    const removed = Object.keys(base.policy?.value?.models ?? {}).filter((model) => !Object.hasOwn(is, model));
    return removed.sort().map((model) => {
      const place = policyPlace(base, ["models", model]);
      const message = `model ${model} is not in the policy any more; expected it to stay governed, got no entry at the head`;
      return saying(id, "block", model)("needs_approval", message, { ...(place && { place }) });
    });
  },
};
