import type { Change, Finding, Policy } from "@tidegate/formats";
import { memberOf } from "@tidegate/formats";
import type { PolicyChange } from "../../trust/direction.ts";
import { modelChanges } from "../../trust/model-changes.ts";
import { rootChanges } from "../../trust/root-changes.ts";
import type { ChangeRule } from "../change-rule.ts";
import { placeText, policyPlace } from "../pointer.ts";
import { saying } from "../saying.ts";

const id = "policy-loosened";

/** Whoever makes the rules softer, or other rules, asks for approval; making them stricter is a note. */
export const policyLoosened: ChangeRule = {
  id,
  evaluate(change) {
    const [base, head] = [change.documents.base.policy?.value, change.documents.head.policy?.value];
    return base && head ? policyChanges(base, head).map((one) => findingOf(change, one)) : [];
  },
};

/** Models that only one of the two names are the matter of others: a new one adds, `model-removed` speaks of the rest. */
function policyChanges(base: Policy, head: Policy): readonly PolicyChange[] {
  const models = Object.entries(base.models).flatMap(([model, policy]) => {
    const other = memberOf(head.models, model);
    return other ? modelChanges(model, policy, other) : [];
  });
  return [...models, ...rootChanges(base, head)];
}

const words = {
  looser: "is looser than at the base",
  stricter: "is stricter than at the base",
  other: "is not what it was at the base",
};

function findingOf({ documents }: Change, { direction, keys, from, to }: PolicyChange): Finding {
  const [was, is] = [policyPlace(documents.base, keys), policyPlace(documents.head, keys)];
  const stricter = direction === "stricter";
  const [root, model, part, gate] = keys;
  return saying(id, stricter ? "note" : "block")(
    stricter ? "notice" : "needs_approval",
    `${keys.join(".")} ${words[direction]}; expected ${from}, got ${to}`,
    {
      ...(is && { place: is }),
      ...(root === "models" && model !== undefined && { model }),
      ...(part === "gates" && gate !== undefined && { gate }),
      figures: { from, to, direction, ...(was && { base_place: placeText(was) }) },
    },
  );
}
