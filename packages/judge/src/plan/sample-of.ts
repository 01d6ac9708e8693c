import type { Change, Known, ModelPolicy, Policy, Sample, Side, System } from "@tidegate/formats";
import { isKnown, memberOf, unavailable } from "@tidegate/formats";
import { type BaselineSource, columnsOf, locateBaseline } from "./located-baseline.ts";

/** What decides where a model's data lie. */
export interface SampleSource {
  readonly change: Change;
  readonly model: string;
  readonly root: Policy;
  readonly policy: ModelPolicy;
  /** The trusted tree: the base; the head in a preview, for a new model, or without a base. */
  readonly side: Side;
}

/** The baselines of a model that answer rows, each located or with the reason why not. */
export function locatedBaselines(source: SampleSource): Record<string, Known<System>> {
  const from: BaselineSource = {
    model: source.model,
    policy: source.policy,
    documents: source.change.documents[source.side],
    side: source.side,
  };
  const located: Record<string, Known<System>> = {};
  for (const name of Object.keys(source.policy.baselines).sort()) {
    const system = locateBaseline(from, name);
    if (system) located[name] = system;
  }
  return located;
}

/** The table to measure: the trusted test set, the candidate's predictions of the head, and the baselines. */
export function sampleOf(source: SampleSource): Known<Sample> {
  const { change, model, policy, root, side } = source;
  const document = memberOf(change.documents.head.models, model)?.manifest;
  const file = document?.path ?? policy.manifest;
  if (!document) return unavailable("missing_file", `model ${model} has no manifest ${file}`, { file });
  if (!document.value)
    return unavailable("unreadable_file", `the manifest ${file} of ${model} cannot be read`, { file });
  const { uri, digest } = document.value.predictions;
  const systems: Record<string, System> = {
    candidate: { predictions: { side: "head", path: uri, digest }, columns: columnsOf(policy) },
  };
  for (const [name, system] of Object.entries(locatedBaselines(source))) {
    if (isKnown(system) && name !== "candidate") systems[name] = system.value;
  }
  return {
    value: {
      task: policy.task,
      test: testOf(policy, side),
      slices: policy.slices,
      systems,
      min_count: root.privacy.min_count,
    },
  };
}

/** The trusted test set. */
function testOf({ test_set }: ModelPolicy, side: Side): Sample["test"] {
  return {
    data: { side, path: test_set.data },
    id: test_set.id,
    ...(test_set.label === undefined ? {} : { label: test_set.label }),
    ...(test_set.positive === undefined ? {} : { positive: String(test_set.positive) }),
    ...(test_set.cluster === undefined ? {} : { cluster: test_set.cluster }),
    labels: test_set.labels ?? "trusted",
  };
}
