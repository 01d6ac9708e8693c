import type { Rule } from "../rule.ts";
import type { Subject } from "../subject.ts";

/** Whether the change removes the model altogether: from the policy, and its manifest with it. */
export function isRemoved({ change: { documents }, model, head }: Subject): boolean {
  const policy = documents.head.policy?.value;
  return (
    documents.base.policy?.value?.models[model] !== undefined && !!policy && !policy.models[model] && !head.manifest
  );
}

/** The same rule, silent about a model that the change removes: `model-removed` says all there is to say. */
export function unlessRemoved(rule: Rule): Rule {
  return {
    id: rule.id,
    needs: (subject) => (isRemoved(subject) ? [] : rule.needs(subject)),
    evaluate: (subject, answers, facts) => (isRemoved(subject) ? [] : rule.evaluate(subject, answers, facts)),
  };
}
