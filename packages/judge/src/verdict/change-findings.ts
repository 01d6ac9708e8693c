import type { Change, Facts, Finding, Plan } from "@tidegate/formats";
import { touchedModels } from "../plan/touched-models.ts";
import { changeRules } from "../rules/index.ts";
import { finding } from "./finding.ts";
import { guarded } from "./guarded.ts";

/** Findings about the change as a whole. */
export function changeFindings(change: Change, plan: Plan, facts: Facts): Finding[] {
  return [
    ...unplanned(change, plan),
    ...changeRules.flatMap((rule) => guarded(rule.id, () => rule.evaluate(change, facts))),
  ];
}

/** A model that the change touches but the plan leaves out was never measured. */
function unplanned(change: Change, plan: Plan): Finding[] {
  const planned = new Set(plan.models.map(({ model }) => model));
  const missing = touchedModels(change).filter(({ model }) => !planned.has(model));
  return missing.map(({ model }) =>
    finding("unplanned", ["unmeasured", "block"], `model ${model} is touched but the plan does not hold it`, { model }),
  );
}
