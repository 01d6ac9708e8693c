import type { Facts, ModelVerdict, Outcome, Policy, Risk } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import type { Part } from "../part.ts";

type Approvals = ModelVerdict["approvals"];

interface Asked {
  readonly outcome: Outcome;
  /** Approvals needed even when all is green. */
  readonly always: number;
  readonly reviewers: readonly string[];
}

/** What the policy asks for a model of this risk. A part of the judgement decides no merge, so it asks for nobody. */
export function alwaysNeeded(root: Policy, risk: Risk, only: Part | undefined): number {
  return only === undefined ? (root.review?.required_for[risk] ?? 0) : 0;
}

/** How many approvals are needed and which were given by listed people who did not write the change (design 10.3). */
export function approvalsOf(facts: Facts, { outcome, always, reviewers }: Asked): Approvals {
  const needed = outcome === "ask" ? Math.max(1, always) : always;
  return { needed, given: givenBy(facts, reviewers), may: [...new Set(reviewers)].sort() };
}

/** Distinct approvals of this very head. Unknown authors or head: none can be counted. */
function givenBy({ approvals, authors, head }: Facts, reviewers: readonly string[]): string[] {
  if (!isKnown(approvals) || !isKnown(authors) || !isKnown(head)) return [];
  const fold = (login: string) => login.toLowerCase();
  const wrote = new Set(authors.value.map(fold));
  const listed = new Set(reviewers.map(fold));
  const logins = approvals.value.filter(({ commit }) => commit === head.value).map(({ login }) => fold(login));
  return [...new Set(logins)].filter((login) => listed.has(login) && !wrote.has(login)).sort();
}

/** Whether enough people have approved. */
export function isSettled({ needed, given }: Approvals): boolean {
  return given.length >= needed;
}

/** The outcome once approvals are counted: `ask` goes when they are there, and comes when a green model needs them. */
export function withApprovals(outcomes: readonly Outcome[], outcome: Outcome, approvals: Approvals): Outcome {
  if (outcome === "fail" || outcome === "not_applicable") return outcome;
  if (!isSettled(approvals)) return "ask";
  return outcomes.includes("warn") ? "warn" : "pass";
}
