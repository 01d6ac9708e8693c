import type { Change, Documents } from "@tidegate/formats";
import { canonicalJson, memberOf } from "@tidegate/formats";
import { governingOf, partOf } from "./governing.ts";
import { isMeantBy } from "./is-meant.ts";

/** A model that a change touches, and by which paths; by none when all models are judged because there is no base. */
export interface TouchedModel {
  readonly model: string;
  readonly because: readonly string[];
}

/** Which models a change touches: by a governed file, by data, or by their part of the policy. */
export function touchedModels(change: Change): readonly TouchedModel[] {
  const all = change.base.kind === "none";
  return modelsOf(change)
    .map((model) => ({ model, because: all ? [] : touchedPaths(change, model) }))
    .filter(({ because }) => all || because.length > 0);
}

/** All models that either tree's policy names, sorted. */
function modelsOf({ documents: { base, head } }: Change): string[] {
  const names = [base, head].flatMap(({ policy }) => Object.keys(policy?.value?.models ?? {}));
  return [...new Set(names)].sort();
}

/** The touched paths that matter to a model. */
function touchedPaths(change: Change, model: string): string[] {
  const { base, head } = change.documents;
  const meant = [...new Set([...filesOf(base, model), ...filesOf(head, model)])].map(isMeantBy);
  const byFile = change.touched.map(({ path }) => path).filter((path) => meant.some((isMeant) => isMeant(path)));
  return [...new Set([...byFile, ...policyPaths(change, model)])].sort();
}

/** The policy files that were touched, when the model's part of the policy is not what it was. */
function policyPaths(change: Change, model: string): string[] {
  const { base, head } = change.documents;
  const [was, is] = [base, head].map((side) => canonicalJson(partOf(side, model) ?? null));
  if (was === is && !governingOf(change).preview) return [];
  const policies = [base, head]
    .flatMap((side) => [side.policy, ...side.policy_parts])
    .flatMap((doc) => doc?.path ?? []);
  const touched = change.touched.map(({ path }) => path).filter((path) => policies.includes(path));
  return touched.length > 0 ? touched : policies.slice(0, 1);
}

/** Every path or glob that a model's policy, manifest, card and environment files name in one tree. */
function filesOf(documents: Documents, model: string): string[] {
  const policy = partOf(documents, model);
  const own = memberOf(documents.models, model);
  const manifest = own?.manifest?.value;
  const documentsOfModel = [own?.manifest, own?.card, own?.schema, ...(own?.eval_results ?? [])];
  const environments = Object.values(documents.environments).map((models) => memberOf(models, model));
  const baselines = Object.values(policy?.baselines ?? {}).flatMap((baseline) =>
    "predictions" in baseline ? baseline.predictions : "constant" in baseline ? baseline.of : [],
  );
  return [
    ...(policy ? [policy.manifest, policy.card, policy.schema, policy.test_set.data, ...baselines] : []),
    ...(manifest ? [manifest.artifact.uri, manifest.predictions.uri, manifest.runtime?.lock] : []),
    ...Object.values(manifest?.data ?? {}).map((data) => data?.uri),
    ...[...documentsOfModel, ...environments].map((document) => document?.path),
  ].filter((path) => path !== undefined);
}
