import type { Documents, Place } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";

/** Where a gate is written: in the policy, or in the part of it that names the model. */
export function gatePlace(
  { policy, policy_parts }: Documents,
  model: string,
  gate: string,
  key?: string,
): Place | undefined {
  const pointer = ["models", model, "gates", gate]
    .map((part) => `/${part.replace(/~/g, "~0").replace(/\//g, "~1")}`)
    .join("");
  const documents = [policy, ...policy_parts].filter((document) => document !== undefined);
  const holder = documents.find(({ places }) => places[pointer] !== undefined) ?? policy;
  return holder && placeOf(holder, key === undefined ? pointer : `${pointer}/${key}`);
}
