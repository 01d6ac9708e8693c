import type { Finding, Outcome, Status } from "@tidegate/formats";

const outcomes: readonly Outcome[] = ["fail", "ask", "warn", "pass", "not_applicable"];

const statuses: readonly Status[] = [
  "failed",
  "unmeasured",
  "undecided",
  "needs_approval",
  "notice",
  "passed",
  "unchanged",
  "not_applicable",
];

interface Judged {
  readonly outcome: Outcome;
  readonly status: Status;
}

/** Sorts by what hurts most; equals keep their order. */
export function worstFirst<T extends Judged>(judged: readonly T[]): T[] {
  return [...judged].sort((a, b) => rank(a) - rank(b));
}

function rank(judged: Judged): number {
  return outcomes.indexOf(judged.outcome) * 10 + statuses.indexOf(judged.status);
}

/** The place of a status in the order of what hurts most. */
export function statusRank(status: Status): number {
  return statuses.indexOf(status);
}

/** Whether a reader should see a finding without asking: everything but what is simply right. */
export function isShown(finding: Finding): boolean {
  return !["passed", "unchanged", "not_applicable"].includes(finding.status);
}

/** The place of an outcome in the order of what hurts most. */
export function outcomeRank(outcome: Outcome): number {
  return outcomes.indexOf(outcome);
}
