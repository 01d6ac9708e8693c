import type { Finding, Reason, Severity, Status } from "@tidegate/formats";
import { outcomeOf } from "@tidegate/formats";

/** What a finding can hold beside its message. */
export type More = Partial<Pick<Finding, "hint" | "place" | "model" | "gate" | "figures" | "examples">>;

/** Makes the findings of one rule. */
export type Say = (status: Status, message: string, more?: More) => Finding;

/** The voice of a rule: its id and weight are said once, the outcome follows from them. */
export function saying(rule: string, severity: Severity, model?: string): Say {
  return (status, message, more = {}) => ({
    rule,
    severity,
    status,
    outcome: outcomeOf(status, severity),
    message,
    ...(model === undefined ? {} : { model }),
    ...more,
  });
}

/** Something that could not be seen: unmeasured, which is no pass; undecided when a group was too small to show. */
export function unseen(say: Say, what: string, reason: Reason, more: More = {}): Finding {
  const status = reason.code === "too_few" ? "undecided" : "unmeasured";
  const hint = reason.hint === undefined ? {} : { hint: reason.hint };
  return say(status, `${what} could not be measured; ${reason.message}`, { ...hint, ...more });
}
