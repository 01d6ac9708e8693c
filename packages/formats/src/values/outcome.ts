import { z } from "zod";

/** What a verdict says: the worst of its parts, in the order fail, ask, warn, pass. */
export const Outcome = z.enum(["pass", "warn", "ask", "fail", "not_applicable"]);
export type Outcome = z.infer<typeof Outcome>;

/** How much a requirement weighs. */
export const Severity = z.enum(["block", "warn", "note"]);
export type Severity = z.infer<typeof Severity>;

/** What an undecided requirement of severity `block` leads to. */
export const WhenUndecided = z.enum(["ask", "fail", "warn"]);
export type WhenUndecided = z.infer<typeof WhenUndecided>;

/** What was found out about one requirement, before its severity is weighed. */
export const Status = z.enum([
  "passed",
  "failed",
  "undecided",
  "unmeasured",
  "needs_approval",
  "unchanged",
  "not_applicable",
  "notice",
]);
export type Status = z.infer<typeof Status>;

const order: readonly Outcome[] = ["not_applicable", "pass", "warn", "ask", "fail"];

/** The worst of some outcomes; `not_applicable` when there are none. */
export function worst(outcomes: Iterable<Outcome>): Outcome {
  let rank = 0;
  for (const outcome of outcomes) rank = Math.max(rank, order.indexOf(outcome));
  return order[rank] ?? "not_applicable";
}

/**
 * What a status leads to, given its weight (design 10.2): failed or unmeasured gives `fail` for block, `warn` for warn
 * and `pass` with a notice for note; undecided gives what the policy says for block, the severity's own for the others.
 */
export function outcomeOf(status: Status, severity: Severity, whenUndecided: WhenUndecided = "ask"): Outcome {
  if (status === "not_applicable") return "not_applicable";
  if (status === "passed" || status === "unchanged" || status === "notice") return "pass";
  if (severity === "note") return "pass";
  if (severity === "warn") return "warn";
  if (status === "needs_approval") return "ask";
  return status === "undecided" ? whenUndecided : "fail";
}
