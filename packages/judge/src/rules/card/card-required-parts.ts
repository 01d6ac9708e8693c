import type { CardPart, Finding, Policy, Risk } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { headPolicy } from "../data/split-files.ts";
import { policyPlace } from "../pointer.ts";
import { saying } from "../saying.ts";
import { isFilled } from "./filled.ts";

const id = "card-required-parts";

/** The card says what the policy asks of a model of this risk, in words and not in placeholders. */
export const cardRequiredParts: Rule = {
  id,
  needs: () => [],
  evaluate(subject) {
    const parts = requiredParts(subject);
    const { card } = subject.head;
    if (parts.length === 0) return [];
    if (!card) return subject.policy.card === undefined ? [noCard(subject, parts)] : [];
    const value = card.value;
    if (!value) return [];
    const say = saying(id, "block", subject.model);
    return parts.flatMap((part) => {
      const text = value.tidegate?.[part];
      if (isFilled(text)) return [];
      const got = text === undefined ? "none" : "an empty part or a placeholder";
      const message = `card says nothing about ${part}; expected tidegate.${part} in words, got ${got}`;
      return [
        say("failed", message, { place: placeOf(card, `/tidegate/${part}`), hint: `tidegate: { ${part}: "..." }` }),
      ];
    });
  },
};

/** What the base asks of the base's risk, and the head of the head's. */
function requiredParts(subject: Subject): readonly CardPart[] {
  const head = subject.change.documents.head.policy?.value;
  const asked = (policy: Policy | undefined, risk: Risk) => policy?.card_requires[risk] ?? [];
  return [...new Set([...asked(subject.root, subject.policy.risk), ...asked(head, headPolicy(subject).risk)])];
}

function noCard({ change, model, policyFrom }: Subject, parts: readonly CardPart[]): Finding {
  const place = policyPlace(change.documents[policyFrom], ["models", model, "card"]);
  const message = `model ${model} has no card; expected one that says ${parts.join(", ")}, got none`;
  return saying(id, "block", model)("failed", message, {
    hint: `card: models/${model}/README.md`,
    ...(place && { place }),
  });
}
