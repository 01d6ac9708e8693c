import type { Against, Comparison, GateVerdict, Outcome, Place, Status } from "@tidegate/formats";

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  pass: "pass",
  warn: "warn",
  ask: "ask",
  fail: "fail",
  not_applicable: "not applicable",
};

export const statusWords: Readonly<Record<Status, string>> = {
  passed: "passed",
  failed: "failed",
  undecided: "undecided",
  unmeasured: "not measured",
  needs_approval: "needs approval",
  unchanged: "unchanged",
  not_applicable: "not applicable",
  notice: "notice",
};

/** What a gate compares with. */
export function againstName(against: Against | null): string {
  if (against === null) return "";
  return typeof against === "string" ? against : `best within ${against.best_within}`;
}

/** A group in words: `sex = Female, race = Black`. `slices` are the names that a crossed slice may be made of. */
export function groupName(
  slice: string | null,
  group: readonly (string | null)[],
  slices: ReadonlySet<string> = new Set(),
): string {
  if (slice === null) return "all rows";
  if (group.length === 0) return slice;
  const parts = group.length > 1 ? crossed(slice, slices) : [slice];
  if (parts.length !== group.length) return `${parts.join(" × ")} = ${valueNames(group)}`;
  return group.map((value, index) => `${parts[index]} = ${value ?? "(missing)"}`).join(", ");
}

export function valueNames(group: readonly (string | null)[]): string {
  return group.map((value) => value ?? "(missing)").join(", ");
}

/** The slices that a crossed slice's name is made of, such as `sex_race`; its own name when it does not say. */
function crossed(name: string, slices: ReadonlySet<string>): readonly string[] {
  for (const first of slices) {
    if (first === "" || !name.startsWith(first) || name.length === first.length) continue;
    const rest = name.slice(first.length).replace(/^[_x.×-]+/, "");
    if (slices.has(rest)) return [first, rest];
    const more = crossed(rest, slices);
    if (more.length > 1) return [first, ...more];
  }
  return [name];
}

/** Where a comparison looks: a group, a pair of groups, or all rows. */
export function whereOf(comparison: Comparison, slices: ReadonlySet<string>): string {
  const group = groupName(comparison.slice, comparison.group, slices);
  return comparison.versus === undefined ? group : `${group} against ${valueNames(comparison.versus)}`;
}

/** Whether a group is only listed: nothing proves harm, nothing proves that it is safe. */
export function isNotShownSafe(gate: GateVerdict, comparison: Comparison): boolean {
  return gate.scope === "in_each" && gate.decide === "harm" && comparison.status === "undecided";
}

/** `file:line:column`, as editors and terminals open it. */
export function placeName(place: Place | undefined): string | undefined {
  if (place === undefined) return undefined;
  const numbers =
    place.line === undefined ? "" : `:${place.line}${place.column === undefined ? "" : `:${place.column}`}`;
  return `${place.file}${numbers}${place.side === "base" ? " (base)" : ""}`;
}

/** `1 group`, `3 groups`. */
export function plural(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
