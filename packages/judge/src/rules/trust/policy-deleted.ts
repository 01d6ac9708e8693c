import { placeOf } from "@tidegate/formats";
import type { ChangeRule } from "../change-rule.ts";
import { saying } from "../saying.ts";

const id = "policy-deleted";

/** The policy cannot be removed by a change that it judges. */
export const policyDeleted: ChangeRule = {
  id,
  evaluate({ documents: { base, head } }) {
    if (!base.policy || head.policy) return [];
    const message = `policy ${base.policy.path} is deleted; expected it to stay, got no policy at the head`;
    const hint = `git checkout BASE -- ${base.policy.path}`;
    return [saying(id, "block")("failed", message, { place: placeOf(base.policy), hint })];
  },
};
