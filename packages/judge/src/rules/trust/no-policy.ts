import { placeOf } from "@tidegate/formats";
import type { ChangeRule } from "../change-rule.ts";
import { saying } from "../saying.ts";

const id = "no-policy";

/** Where the base has no policy nothing is required yet; a policy that the change brings is shown at work. */
export const noPolicy: ChangeRule = {
  id,
  evaluate({ base: revision, documents: { base, head } }) {
    const say = saying(id, "note");
    if (base.policy) return [];
    if (!head.policy) {
      const message = "neither tree has a policy; expected tidegate.yaml, got none";
      return [say("not_applicable", message, { hint: "write one: tidegate init" })];
    }
    if (revision.kind === "none") return [];
    const message = `policy ${head.policy.path} is new; expected one at the base, got none: what follows is a preview`;
    return [say("not_applicable", message, { place: placeOf(head.policy) })];
  },
};
