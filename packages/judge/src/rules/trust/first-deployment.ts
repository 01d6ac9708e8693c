import type { Facts } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { policyPlace } from "../pointer.ts";
import { saying } from "../saying.ts";

const id = "first-deployment";

/** Where nothing runs yet, gates against what runs are not judged; the policy allowed it, and it is said. */
export const firstDeployment: Rule = {
  id,
  needs: () => [],
  evaluate(subject, _answers, facts) {
    const { policy, model, change, policyFrom } = subject;
    return Object.entries(policy.baselines).flatMap(([name, baseline]) => {
      if (!("deployed" in baseline) || baseline.before_first !== "skip" || runs(subject, baseline.deployed, facts))
        return [];
      const place = policyPlace(change.documents[policyFrom], ["models", model, "baselines", name]);
      const message = `nothing of model ${model} runs in ${baseline.deployed} yet; expected a deployed version, got none: gates against ${name} do not apply`;
      return [saying(id, "note", model)("notice", message, { ...(place && { place }) })];
    });
  },
};

/** The ledger says; without one the trusted tree's environment file. */
function runs({ model, change, policyFrom }: Subject, environment: string, { deployments }: Facts): boolean {
  const named = change.documents[policyFrom].environments[environment]?.[model] !== undefined;
  if (!isKnown(deployments)) return named;
  return named || deployments.value.some((one) => one.model === model && one.environment === environment);
}
