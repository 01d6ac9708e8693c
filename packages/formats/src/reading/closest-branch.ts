import type { z } from "zod";
import { closest } from "./closest.ts";
import { isMapValue } from "./got.ts";
import { hasPath } from "./pointer.ts";

type Issue = z.core.$ZodIssue;

/** More than every mistake inside a branch: the value is of another kind altogether. */
const otherKind = 100;

/**
 * Which branch of a union a person meant, by the mistakes that each leaves: an unknown or a missing key costs 1, an
 * unknown key that looks like a missing one 0.5 for both, anything deeper 0.5. No branch is meant when none fits in kind
 * or no key of the value belongs to it.
 */
export function closestBranch(branches: readonly (readonly Issue[])[], value: unknown): number | undefined {
  let best: number | undefined;
  let least = otherKind;
  for (const [index, issues] of branches.entries()) {
    const cost = costOf(issues, value);
    if (cost < least) {
      best = index;
      least = cost;
    }
  }
  return best;
}

function costOf(issues: readonly Issue[], value: unknown): number {
  const unknown = issues.flatMap((issue) => (isAtRoot(issue) && issue.code === "unrecognized_keys" ? issue.keys : []));
  const missing = issues.filter((issue) => issue.path.length === 1 && !hasPath(value, issue.path));
  const names = missing.map((issue) => String(issue.path[0]));
  const slips = unknown.filter((key) => closest(key, names) !== undefined).length;
  if (isMapValue(value) && Object.keys(value).length === unknown.length && slips === 0) return otherKind;
  const other = issues.filter((issue) => issue.code !== "unrecognized_keys" && !missing.includes(issue));
  const kinds = other.filter((issue) => isAtRoot(issue) && isOtherKind(issue, value)).length;
  return unknown.length + missing.length - 1.5 * slips + 0.5 * other.length + otherKind * kinds;
}

function isAtRoot(issue: Issue): boolean {
  return issue.path.length === 0;
}

function isOtherKind(issue: Issue, value: unknown): boolean {
  if (issue.code === "invalid_value") return typeof value !== "string";
  return issue.code === "invalid_type" || issue.code === "invalid_union";
}
