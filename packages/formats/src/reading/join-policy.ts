import { type Problem, placeOf, type ReadDocument } from "../documents/document.ts";
import type { ModelPolicy, Policy, PolicyPart } from "../documents/policy.ts";
import { environmentProblems } from "./environment-order.ts";
import { pointerOf } from "./pointer.ts";
import { below, modelProblems, nameProblem, policyProblem, type Reference } from "./policy-references.ts";

interface PlacedModel {
  readonly name: string;
  readonly model: ModelPolicy;
  readonly at: Reference;
}

/**
 * The policy with the models of the files that it includes, and everything that can only be checked together: models
 * written twice, names that name nothing, keys that a task or a risk needs. All problems, those of the parts too, stand
 * at their place in their file; with any of them there is no value. Digest and places stay those of the root file.
 */
export function joinPolicy(
  root: ReadDocument<Policy>,
  parts: readonly ReadDocument<PolicyPart>[],
): ReadDocument<Policy> {
  const documents = [root, ...parts];
  const models = documents.flatMap(modelsOf);
  const problems = [
    ...documents.flatMap((document) => document.problems),
    ...models.flatMap(({ model, at }) => modelProblems(model, at)),
    ...doubledModels(models),
    ...(root.value ? rootProblems(root.value, root, models) : []),
  ];
  const { value, ...rest } = root;
  if (value === undefined || problems.length > 0) return { ...rest, problems };
  const joined = Object.fromEntries(models.map(({ name, model }) => [name, model]));
  return { ...rest, problems, value: { ...value, models: joined } };
}

function modelsOf(document: ReadDocument<Policy | PolicyPart>): PlacedModel[] {
  return Object.entries(document.value?.models ?? {}).map(([name, model]) => {
    return { name, model, at: { document, path: ["models", name] } };
  });
}

function rootProblems(policy: Policy, document: ReadDocument<Policy>, models: readonly PlacedModel[]): Problem[] {
  const each = models.flatMap((placed) => [...cardProblems(policy, placed), ...deployedProblems(policy, placed)]);
  return [...environmentProblems(policy, document), ...each];
}

/** What a policy requires of a card needs a card. */
function cardProblems(policy: Policy, { model, at }: PlacedModel): Problem[] {
  const required = policy.card_requires[model.risk] ?? [];
  if (required.length === 0 || model.card !== undefined) return [];
  const message = `lacks the key card; expected the path of a card, since card_requires asks for one at ${model.risk} risk`;
  return [policyProblem(at, "missing_key", message, "add `card: …`")];
}

/** Where a policy lists its environments, a deployed baseline must be in one of them. */
function deployedProblems(policy: Policy, { model, at }: PlacedModel): Problem[] {
  const environments = Object.keys(policy.environments);
  if (environments.length === 0) return [];
  return Object.entries(model.baselines).flatMap(([name, baseline]) => {
    if (!("deployed" in baseline)) return [];
    return nameProblem(below(at, "baselines", name, "deployed"), "environment", baseline.deployed, environments);
  });
}

/** A model that several files hold is a problem at each of its places. */
function doubledModels(models: readonly PlacedModel[]): Problem[] {
  const byName = new Map<string, PlacedModel[]>();
  for (const placed of models) byName.set(placed.name, [...(byName.get(placed.name) ?? []), placed]);
  return [...byName.values()].flatMap((same) =>
    same.length < 2 ? [] : same.map((placed) => doubledProblem(placed, same)),
  );
}

function doubledProblem(placed: PlacedModel, same: readonly PlacedModel[]): Problem {
  const others = same.filter((other) => other !== placed).map(({ at }) => placeOf(at.document, pointerOf(at.path)));
  const where = others.map(({ file, line }) => (line === undefined ? file : `${file} line ${line}`)).join(" and ");
  const message = `is written twice; expected each model once, got it in ${where} too`;
  return policyProblem(placed.at, "duplicate_key", message, "remove one of the two");
}
