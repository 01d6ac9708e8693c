import type { Documents } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";
import type { ChangeRule } from "../change-rule.ts";
import { saying } from "../saying.ts";
import { type ReadWaiver, readWaivers } from "./read-waivers.ts";

const id = "waiver-unused";

/** A waiver names a model and a gate that a policy has; otherwise it waives nothing. */
export const waiverUnused: ChangeRule = {
  id,
  evaluate({ documents: { base, head } }) {
    const say = saying(id, "warn");
    return readWaivers(head.waivers).flatMap((read) => {
      const { document, waiver } = read;
      if (isUsed(read, base) || isUsed(read, head)) return [];
      const message = `waiver waives nothing; expected a gate of the policy, got ${waiver.gate} of model ${waiver.model}`;
      return [
        say("failed", message, { place: placeOf(document, "/gate"), hint: `remove it: git rm ${document.path}` }),
      ];
    });
  },
};

function isUsed({ waiver }: ReadWaiver, { policy }: Documents): boolean {
  const models = policy?.value?.models ?? {};
  const own = Object.hasOwn(models, waiver.model) ? models[waiver.model] : undefined;
  return own !== undefined && Object.hasOwn(own.gates, waiver.gate);
}
