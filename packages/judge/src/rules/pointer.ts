import type { Documents, Place } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";

/** A JSON Pointer from its keys. */
export function pointer(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The place of a key of the policy: in the root file, or in the included file that holds the model. */
export function policyPlace(documents: Documents, keys: readonly string[]): Place | undefined {
  const { policy, policy_parts } = documents;
  if (!policy) return undefined;
  const model = pointer(...keys.slice(0, 2));
  const holds = (places: Record<string, unknown>) => model in places;
  if (keys[0] !== "models" || holds(policy.places)) return placeOf(policy, pointer(...keys));
  const part = policy_parts.find(({ places }) => holds(places));
  return placeOf(part ?? policy, pointer(...keys));
}

/** A place as text, `tidegate.yaml:12`. */
export function placeText({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}
