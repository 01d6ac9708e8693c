import type { Finding } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { policyPlace } from "../pointer.ts";
import { saying } from "../saying.ts";

const kinds = ["manifest", "card", "schema"] as const;

/** Every document that the policy names for a model is there. */
export const documentMissing: Rule = {
  id: "document-missing",
  needs: () => [],
  evaluate: (subject) => kinds.flatMap((kind) => missing(subject, kind)),
};

function missing(subject: Subject, kind: (typeof kinds)[number]): readonly Finding[] {
  const path = subject.policy[kind];
  if (path === undefined || subject.head[kind]) return [];
  const keys = ["models", subject.model, kind];
  const place = policyPlace(subject.change.documents[subject.policyFrom], keys);
  const message = `${kind} of model ${subject.model} is missing; expected the file ${path}, got none`;
  const hint = `add ${path}, or name another file in the policy: \`${kind}: PATH\``;
  return [saying("document-missing", "block", subject.model)("failed", message, { hint, ...(place && { place }) })];
}
