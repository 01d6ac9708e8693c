import type { Documents, Place } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";
import type { Subject } from "../subject.ts";
import { gateOrigin } from "../trust/gate-origin.ts";

/** Where a gate of a subject is written: in the tree that it comes from, under its id there. */
export function placeOfGate(subject: Subject, gate: string, key?: string): Place | undefined {
  const { side, id } = gateOrigin(subject, gate);
  return gatePlace(subject.change.documents[side], subject.model, id, key);
}

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
