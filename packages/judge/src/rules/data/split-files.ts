import type { DataFile, ModelPolicy, Place } from "@tidegate/formats";
import { isRemote, placeOf } from "@tidegate/formats";
import type { Subject } from "../../subject.ts";
import { policyPlace } from "../pointer.ts";

export type Split = "train" | "validation" | "test";

/** One data file of a model, and where it is named. */
export interface SplitFile {
  readonly split: Split;
  readonly data: DataFile;
  readonly place: Place | undefined;
}

/** The model's part of the head's policy; of the policy that judges when the head has none. */
export function headPolicy({ change, model, policy }: Subject): ModelPolicy {
  const models = change.documents.head.policy?.value?.models;
  return models && Object.hasOwn(models, model) ? (models[model] ?? policy) : policy;
}

/** The training and validation data that the manifest names, as far as they lie in the repository. */
export function manifestFiles({ head: { manifest } }: Subject): readonly SplitFile[] {
  if (!manifest?.value) return [];
  const { data } = manifest.value;
  return (["train", "validation"] as const).flatMap((split): SplitFile[] => {
    const located = data[split];
    if (!located || isRemote(located.uri)) return [];
    const file: DataFile = { side: "head", path: located.uri, digest: located.digest };
    return [{ split, data: file, place: placeOf(manifest, `/data/${split}`) }];
  });
}

/** All data as they will be after the merge: what a schema must describe. */
export function filesAfterMerge(subject: Subject): readonly SplitFile[] {
  const path = headPolicy(subject).test_set.data;
  const place = policyPlace(subject.change.documents.head, ["models", subject.model, "test_set", "data"]);
  return [...manifestFiles(subject), { split: "test", data: { side: "head", path }, place }];
}

/** The test set on which all figures are computed: the trusted tree's. */
export function trustedTest(subject: Subject): SplitFile {
  const keys = ["models", subject.model, "test_set", "data"];
  return {
    split: "test",
    data: { side: subject.policyFrom, path: subject.policy.test_set.data },
    place: policyPlace(subject.change.documents[subject.policyFrom], keys),
  };
}
