import type { Policy } from "@tidegate/formats";
import { canonicalJson, memberOf } from "@tidegate/formats";
import { type Direction, numberDirection, type PolicyChange, text } from "./direction.ts";

const risks = ["high", "medium", "low"] as const;

/** What changed in the policy beside its models. */
export function rootChanges(base: Policy, head: Policy): readonly PolicyChange[] {
  return [
    ...cardParts(base, head),
    ...approvals(base, head),
    ...environments(base, head),
    ...smallGroups(base, head),
    ...enforcement(base, head),
    ...when(
      canonicalJson(base.ledger ?? null) !== canonicalJson(head.ledger ?? null),
      ["ledger"],
      "other",
      base.ledger,
      head.ledger,
    ),
  ];
}

function when(
  changed: boolean,
  keys: readonly string[],
  direction: Direction | undefined,
  from: unknown,
  to: unknown,
): readonly PolicyChange[] {
  return changed && direction ? [{ keys, direction, from: text(from), to: text(to) }] : [];
}

function cardParts(base: Policy, head: Policy): readonly PolicyChange[] {
  return risks.flatMap((risk) => {
    const [was, is] = [base.card_requires[risk] ?? [], head.card_requires[risk] ?? []];
    return when(true, ["card_requires", risk], setDirection(was, is), was, is);
  });
}

/** Something required that is not required any more makes it looser, whatever else was added. */
function setDirection(was: readonly string[], is: readonly string[]): Direction | undefined {
  if (was.some((one) => !is.includes(one))) return "looser";
  return is.some((one) => !was.includes(one)) ? "stricter" : undefined;
}

function approvals(base: Policy, head: Policy): readonly PolicyChange[] {
  return risks.flatMap((risk) => {
    const [was, is] = [base.review?.required_for[risk] ?? 0, head.review?.required_for[risk] ?? 0];
    return when(true, ["review", "required_for", risk], numberDirection("up", was, is), was, is);
  });
}

type Environment = Policy["environments"][string];

function environments(base: Policy, head: Policy): readonly PolicyChange[] {
  const names = [...new Set([...Object.keys(base.environments), ...Object.keys(head.environments)])].sort();
  return names.flatMap((name) => {
    const keys = ["environments", name];
    const [was, is] = [memberOf(base.environments, name), memberOf(head.environments, name)];
    if (!was) return when(true, keys, "stricter", was, is);
    if (!is) return when(true, keys, "looser", was, is);
    return environment(keys, was, is);
  });
}

function environment(keys: readonly string[], was: Environment, is: Environment): readonly PolicyChange[] {
  const freezes = ({ freeze }: Environment) => (freeze ?? []).map(({ from, to }) => `${from} to ${to}`);
  return [
    ...(["after", "lock"] as const).flatMap((key) => {
      const direction = was[key] === undefined ? "stricter" : is[key] === undefined ? "looser" : "other";
      return when(was[key] !== is[key], [...keys, key], direction, was[key], is[key]);
    }),
    ...when(
      canonicalJson(was.serving ?? null) !== canonicalJson(is.serving ?? null),
      [...keys, "serving"],
      was.serving === undefined ? "stricter" : "other",
      was.serving,
      is.serving,
    ),
    ...when(true, [...keys, "freeze"], setDirection(freezes(was), freezes(is)), freezes(was), freezes(is)),
  ];
}

/** More hides groups from the gates, less reveals small ones: neither is stricter. */
function smallGroups(base: Policy, head: Policy): readonly PolicyChange[] {
  const [was, is] = [base.privacy.min_count, head.privacy.min_count];
  return when(was !== is, ["privacy", "min_count"], "other", was, is);
}

/** Days compare as text. Without a day the policy is in force. */
function enforcement(base: Policy, head: Policy): readonly PolicyChange[] {
  const [was, is] = [base.enforce_from ?? "", head.enforce_from ?? ""];
  return when(was !== is, ["enforce_from"], is > was ? "looser" : "stricter", base.enforce_from, head.enforce_from);
}
