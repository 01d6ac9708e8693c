import type {
  AnswerColumns,
  Baseline,
  Documents,
  Known,
  ModelManifest,
  ModelPolicy,
  Side,
  System,
} from "@tidegate/formats";
import { memberOf, unavailable } from "@tidegate/formats";

/** From which tree and documents baselines are taken. */
export interface BaselineSource {
  readonly model: string;
  readonly policy: ModelPolicy;
  readonly documents: Documents;
  readonly side: Side;
}

/**
 * Where a baseline's answers lie, or why they cannot be had. Undefined for published figures, which answer no rows.
 * Everything comes from the trusted tree (design 9.2).
 */
export function locateBaseline(source: BaselineSource, name: string): Known<System> | undefined {
  const baseline: Baseline | undefined = memberOf(source.policy.baselines, name);
  if (baseline === undefined) return unavailable("not_declared", `the policy has no baseline ${name}`);
  if ("metrics" in baseline) return undefined;
  if ("constant" in baseline) {
    const { constant, of, column } = baseline;
    return { value: { constant, of: { side: source.side, path: of }, column } };
  }
  if ("predictions" in baseline) {
    return {
      value: { predictions: { side: source.side, path: baseline.predictions }, columns: columnsOf(source.policy) },
    };
  }
  return locateDeployed(source, baseline.deployed);
}

/**
 * The deployed model's predictions: those of the trusted manifest, when it is the version and artifact that the
 * environment file names (design 10.9).
 */
function locateDeployed(source: BaselineSource, environment: string): Known<System> {
  const { documents, model, side } = source;
  const file = memberOf(memberOf(documents.environments, environment), model);
  if (!file) return unavailable("no_baseline", `nothing is deployed to ${environment} yet`);
  const manifest = memberOf(documents.models, model)?.manifest?.value;
  const problem = disagreement(file.value, manifest, environment);
  if (problem !== undefined || !manifest) {
    return unavailable("no_baseline", problem ?? "the manifest cannot be read", {
      file: file.path,
      hint: `commit the deployed model's predictions and use them as a baseline: { predictions: PATH }`,
    });
  }
  const { uri, digest } = manifest.predictions;
  return { value: { predictions: { side, path: uri, digest }, columns: columnsOf(source.policy) } };
}

/** Why the trusted manifest is not the deployed model's. */
function disagreement(
  deployed: { version: string; artifact: { digest: string } } | undefined,
  manifest: ModelManifest | undefined,
  environment: string,
): string | undefined {
  if (!deployed) return `the file of environment ${environment} cannot be read`;
  if (!manifest) return "the base has no readable manifest, so the deployed model's predictions are not known";
  if (deployed.version !== manifest.version) {
    return `${environment} runs version ${deployed.version}, but the base's manifest holds the predictions of ${manifest.version}`;
  }
  if (deployed.artifact.digest === manifest.artifact.digest) return undefined;
  return `${environment} runs another artifact than the base's manifest names for version ${manifest.version}`;
}

/** The policy's columns of a predictions file. */
export function columnsOf(policy: ModelPolicy): AnswerColumns {
  return policy.predictions;
}
