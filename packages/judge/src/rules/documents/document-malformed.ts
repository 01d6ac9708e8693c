import type { ReadDocument } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { problemFindings } from "./problem-findings.ts";

/** The manifest, card, schema, results and environment files of a model at the head can be read without a fault. */
export const documentMalformed: Rule = {
  id: "document-malformed",
  needs: () => [],
  evaluate: (subject) =>
    documentsOf(subject).flatMap((document) => problemFindings("document-malformed", document, subject.model)),
};

function documentsOf({ head, change, model }: Subject): readonly ReadDocument<unknown>[] {
  const environments = Object.values(change.documents.head.environments).map((models) => models[model]);
  const documents = [head.manifest, head.card, head.schema, ...head.eval_results, ...environments];
  return documents.filter((document) => document !== undefined);
}
