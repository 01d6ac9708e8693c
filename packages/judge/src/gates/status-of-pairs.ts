import type { Status } from "@tidegate/formats";
import type { Judged } from "./judged.ts";

/** The status of a gate across groups: one proven breach fails it, and every pair must pass. */
export function statusOfPairs(judged: readonly Judged[]): Status {
  const statuses = judged.map(({ comparison }) => comparison.status);
  if (statuses.includes("failed")) return "failed";
  if (statuses.includes("unmeasured")) return "unmeasured";
  const counted = judged.filter(({ listed }) => listed !== true);
  return counted.length > 0 && counted.every(({ comparison }) => comparison.status === "passed")
    ? "passed"
    : "undecided";
}
