import type { Finding, Severity, Status } from "@tidegate/formats";
import { outcomeOf } from "@tidegate/formats";

type More = Partial<Omit<Finding, "rule" | "severity" | "status" | "outcome" | "message">>;

/** A finding whose outcome follows from status and severity. */
export function finding(
  rule: string,
  [status, severity]: [Status, Severity],
  message: string,
  more: More = {},
): Finding {
  return { rule, severity, status, outcome: outcomeOf(status, severity), message, ...more };
}
