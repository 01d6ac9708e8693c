import type { Problem, ReadDocument } from "../documents/document.ts";
import type { Policy } from "../documents/policy.ts";
import { nameProblem, policyProblem } from "./policy-references.ts";

/** What is wrong with the order of environments: an `after` that names none, or a circle of them. */
export function environmentProblems(policy: Policy, document: ReadDocument<unknown>): Problem[] {
  const names = Object.keys(policy.environments);
  return names.flatMap((name) => {
    const after = policy.environments[name]?.after;
    if (after === undefined) return [];
    const at = { document, path: ["environments", name, "after"] };
    const unknown = nameProblem(at, "environment", after, names);
    if (unknown.length > 0) return unknown;
    const circle = circleFrom(name, policy);
    if (circle === undefined) return [];
    return [policyProblem(at, "wrong_value", `leads in a circle; expected an order, got ${circle.join(" after ")}`)];
  });
}

/** The environments that lead back to where they began; undefined when they come to an end. */
function circleFrom(start: string, policy: Policy): string[] | undefined {
  const way = [start];
  for (let at = policy.environments[start]?.after; at !== undefined; at = policy.environments[at]?.after) {
    if (at === start) return [...way, start];
    if (way.includes(at)) return undefined;
    way.push(at);
  }
  return undefined;
}
