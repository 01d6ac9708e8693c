import type { ModelPolicy } from "@tidegate/formats";
import { canonicalJson, memberOf } from "@tidegate/formats";
import { choiceDirection, type Direction, type PolicyChange, text } from "./direction.ts";
import { gateChanges } from "./gate-changes.ts";

type Change = (keys: readonly string[], direction: Direction, from: unknown, to: unknown) => PolicyChange;

/** What changed in what is asked of a model. */
export function modelChanges(model: string, base: ModelPolicy, head: ModelPolicy): readonly PolicyChange[] {
  const change: Change = (keys, direction, from, to) => {
    return { keys: ["models", model, ...keys], direction, from: text(from), to: text(to) };
  };
  return [
    ...ranked(base, head, change),
    ...(["gates", "slices", "baselines"] as const).flatMap((part) => members(part, base, head, change)),
    ...Object.entries(base.gates).flatMap(([id, gate]) => {
      const other = memberOf(head.gates, id);
      return other ? gateChanges(gate, other, ["models", model, "gates", id]) : [];
    }),
    ...reviewers(base, head, change),
    ...replaced(base, head, change),
  ];
}

function ranked(base: ModelPolicy, head: ModelPolicy, change: Change): readonly PolicyChange[] {
  const risk = choiceDirection(["low", "medium", "high"], base.risk, head.risk);
  const unanswered = choiceDirection(["exclude", "fail"], base.unanswered ?? "fail", head.unanswered ?? "fail");
  return [
    ...(risk ? [change(["risk"], risk, base.risk, head.risk)] : []),
    ...(unanswered ? [change(["unanswered"], unanswered, base.unanswered, head.unanswered)] : []),
  ];
}

/** What was added or removed; slices and baselines that are no longer the same. */
function members(
  part: "gates" | "slices" | "baselines",
  base: ModelPolicy,
  head: ModelPolicy,
  change: Change,
): readonly PolicyChange[] {
  const [was, is]: Record<string, unknown>[] = [base[part], head[part]];
  const names = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].sort();
  return names.flatMap((name): readonly PolicyChange[] => {
    const [from, to] = [memberOf(was, name), memberOf(is, name)];
    // Small groups are hidden by all slices that are measured together: another slice may hide groups of the others.
    if (from === undefined) return [change([part, name], part === "slices" ? "other" : "stricter", from, to)];
    if (to === undefined) return [change([part, name], "looser", from, to)];
    const same = part === "gates" || canonicalJson(from) === canonicalJson(to);
    return same ? [] : [change([part, name], "other", from, to)];
  });
}

/** Whoever is added can approve from now on. Without a list nobody can. */
function reviewers(base: ModelPolicy, head: ModelPolicy, change: Change): readonly PolicyChange[] {
  const [was, is] = [base.review?.by ?? [], head.review?.by ?? []];
  const added = is.filter((login) => !was.includes(login));
  const removed = was.filter((login) => !is.includes(login));
  if (added.length > 0) return [change(["review", "by"], "looser", was, is)];
  return removed.length > 0 ? [change(["review", "by"], "stricter", was, is)] : [];
}

/** Trusted inputs by name: whatever they become, it is another requirement. A document asked for anew is stricter. */
function replaced(base: ModelPolicy, head: ModelPolicy, change: Change): readonly PolicyChange[] {
  return (["manifest", "card", "schema", "test_set", "task", "predictions"] as const).flatMap((key) => {
    const [from, to] = [base[key], head[key]];
    if (canonicalJson(from ?? null) === canonicalJson(to ?? null)) return [];
    const direction = from === undefined ? "stricter" : to === undefined ? "looser" : "other";
    return [change([key], direction, from, to)];
  });
}
