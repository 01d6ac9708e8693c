import type { Gate } from "@tidegate/formats";
import { canonicalJson } from "@tidegate/formats";
import { choiceDirection, type Direction, numberDirection, type PolicyChange, text } from "./direction.ts";

/** Choices of a gate, from soft to strict. */
export const orders = {
  severity: ["note", "warn", "block"],
  when_undecided: ["warn", "ask", "fail"],
  decide: ["harm", "proof"],
} as const;

/** Numbers of a gate: whether more or less is stricter, and what stands for none. */
export const numbers = {
  at_least: ["up", Number.NEGATIVE_INFINITY],
  at_most: ["down", Number.POSITIVE_INFINITY],
  min_ratio: ["up", 0],
  max_difference: ["down", Number.POSITIVE_INFINITY],
  margin: ["down", 0],
  relative_margin: ["down", 0],
  min_n: ["down", 0],
} as const;

type NumberKey = keyof typeof numbers;

/** Whether two gates make the same kind of claim, so that one can be called stricter than the other. */
export function isSameClaim(base: Gate, head: Gate): boolean {
  const mixed = (one: Gate, other: Gate) => !!one.relative_margin && !!other.margin;
  if (mixed(base, head) || mixed(head, base)) return false;
  return canonicalJson(claimOf(base)) === canonicalJson(claimOf(head));
}

function claimOf(gate: Gate): unknown {
  const limits = ["at_least", "at_most", "min_ratio", "max_difference"] as const;
  const { metric, across = null, no_worse_than = null, better_than = null, in_each } = gate;
  const kinds = limits.filter((key) => gate[key] !== undefined);
  return { metric, across, no_worse_than, better_than, kinds, scope: in_each ? "in_each" : "overall" };
}

/**
 * What changed in a gate, key by key; one change of the whole when the gates claim different things. More confidence
 * makes passing harder, and failing too: neither is stricter.
 */
export function gateChanges(base: Gate, head: Gate, keys: readonly string[]): readonly PolicyChange[] {
  if (!isSameClaim(base, head)) return [{ direction: "other", keys, from: text(base), to: text(head) }];
  const change = (key: keyof Gate, direction: Direction | undefined): readonly PolicyChange[] =>
    direction ? [{ direction, keys: [...keys, key], from: text(base[key]), to: text(head[key]) }] : [];
  return [
    ...(Object.keys(numbers) as NumberKey[]).flatMap((key) => {
      const [strict, none] = numbers[key];
      return change(key, numberDirection(strict, base[key] ?? none, head[key] ?? none));
    }),
    ...(Object.keys(orders) as (keyof typeof orders)[]).flatMap((key) =>
      change(key, choiceDirection(orders[key], base[key], head[key])),
    ),
    ...change("confidence", base.confidence === head.confidence ? undefined : "other"),
    ...change("in_each", scopeDirection(base.in_each ?? [], head.in_each ?? [])),
  ];
}

/** Fewer slices are looser. With more of them each failure is harder to prove (Holm), so that is not stricter. */
function scopeDirection(base: readonly string[], head: readonly string[]): Direction | undefined {
  if (head.some((slice) => !base.includes(slice))) return "other";
  return base.some((slice) => !head.includes(slice)) ? "looser" : undefined;
}
