import type { Finding } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { placeText } from "../pointer.ts";
import { saying } from "../saying.ts";
import { type FieldChange, schemaChanges } from "./table-changes.ts";

const id = "schema-breaking";

/**
 * A schema that means other data than at the base asks for approval. New values break those who read by the base's
 * schema; refused values break those who still send them, which matters for fields that are there at serving.
 */
export const schemaBreaking: Rule = {
  id,
  needs: () => [],
  evaluate(subject) {
    const [base, head] = [subject.base?.schema, subject.head.schema];
    if (!base?.value || !head?.value || base.digest === head.digest) return [];
    const changes = schemaChanges(base.value, head.value);
    if (changes.length > 0) return changes.map((change) => findingOf(subject, change));
    const message = "schema changed in words only; expected no other meaning, got none";
    return [
      saying(id, "note", subject.model)("notice", message, { place: placeOf(head), figures: { change: "cosmetic" } }),
    ];
  },
};

type Kind = "breaking" | "undecidable" | "compatible";

function kindOf({ gained, lost, breaks, undecidable, field }: FieldChange): Kind {
  const serving = field?.ml?.available_at !== "training" && field?.ml?.role !== "label";
  if (breaks || gained !== undefined || (lost !== undefined && serving)) return "breaking";
  return undecidable ? "undecidable" : "compatible";
}

function findingOf({ head: { schema }, base, model }: Subject, change: FieldChange): Finding {
  const kind = kindOf(change);
  const { what, pointer, from, to, gained, lost } = change;
  const examples = [gained && `the head alone allows ${gained}`, lost && `the base alone allowed ${lost}`].filter(
    Boolean,
  );
  const said = examples.length > 0 ? ` (${examples.join("; ")})` : "";
  const direction =
    gained === undefined ? (lost === undefined ? null : "consumer") : lost === undefined ? "producer" : "both";
  const figures = {
    change: kind,
    direction,
    gained: gained ?? null,
    lost: lost ?? null,
    ...(base?.schema && { base_place: placeText({ file: base.schema.path, side: "base" }) }),
  };
  const more = { ...(schema && { place: placeOf(schema, pointer) }), figures };
  const message = `${what} is ${kind === "compatible" ? "changed" : `a ${kind} change`}; expected ${from}, got ${to}${said}`;
  if (kind === "compatible") return saying(id, "note", model)("notice", message, more);
  return saying(id, "block", model)("needs_approval", message, more);
}
