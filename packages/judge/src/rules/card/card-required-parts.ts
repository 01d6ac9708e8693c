import type { Finding, ModelCard, Policy, ReadDocument, Risk, Severity } from "@tidegate/formats";
import { CardPart, placeOf } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { headPolicy } from "../data/split-files.ts";
import { policyPlace } from "../pointer.ts";
import { saying } from "../saying.ts";
import { isFilled } from "./filled.ts";

const id = "card-required-parts";

/** The card says what the policy asks of a model of this risk; no part of it, asked for or not, is a placeholder. */
export const cardRequiredParts: Rule = {
  id,
  needs: () => [],
  evaluate(subject) {
    const required = requiredParts(subject);
    const { card } = subject.head;
    if (!card) return subject.policy.card === undefined && required.length > 0 ? [noCard(subject, required)] : [];
    const said = card.value?.tidegate ?? {};
    if (!card.value) return [];
    const begun = CardPart.options.filter((part) => said[part] !== undefined && !required.includes(part));
    return [
      ...required.filter((part) => !isFilled(said[part])).map((part) => open(subject, card, part, "block")),
      ...begun.filter((part) => !isFilled(said[part])).map((part) => open(subject, card, part, "warn")),
    ];
  },
};

/** A part that says nothing: required, or begun and left as a placeholder. */
function open({ model }: Subject, card: ReadDocument<ModelCard>, part: CardPart, severity: Severity): Finding {
  const got = card.value?.tidegate?.[part] === undefined ? "none" : "an empty part or a placeholder";
  const message = `card says nothing about ${part}; expected tidegate.${part} in words, got ${got}`;
  return saying(id, severity, model)("failed", message, {
    place: placeOf(card, `/tidegate/${part}`),
    hint: `add tidegate: { ${part}: "..." }`,
  });
}

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
    hint: `set card: models/${model}/README.md`,
    ...(place && { place }),
  });
}
