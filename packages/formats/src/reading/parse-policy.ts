import type { ReadDocument } from "../documents/document.ts";
import { Policy, PolicyPart } from "../documents/policy.ts";
import type { Side } from "../values/place.ts";
import { pointedElsewhere } from "./expected-elsewhere.ts";
import { parseDocument } from "./parse-document.ts";

/** Reads `tidegate.yaml`. Names that refer to other parts of the policy are checked by `joinPolicy`. */
export function parsePolicy(bytes: Uint8Array, path: string, side: Side): ReadDocument<Policy> {
  return pointedElsewhere(parseDocument(Policy, bytes, path, side));
}

/** Reads a file that a policy includes: only `version` and `models`. */
export function parsePolicyPart(bytes: Uint8Array, path: string, side: Side): ReadDocument<PolicyPart> {
  return pointedElsewhere(parseDocument(PolicyPart, bytes, path, side));
}
