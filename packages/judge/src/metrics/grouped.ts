import type { AnswerOf, Known, Slice } from "@tidegate/formats";
import { unavailable } from "@tidegate/formats";
import type { Group } from "./metric.ts";

type Grouped = AnswerOf<"outcomes" | "moments" | "ranks" | "clusters" | "histogram">;

/** Whether two groups are the same. */
export function isSameGroup(one: Group, other: Group): boolean {
  return (
    one.slice === other.slice &&
    one.group.length === other.group.length &&
    one.group.every((value, i) => value === other.group[i])
  );
}

/** One group of an answer. A group too small to show is `too_few`; one that is not there has no rows. */
export function groupOf<G extends Group>(
  answer: { readonly groups: readonly G[]; readonly suppressed: Grouped["suppressed"] },
  group: Group,
): Known<G> {
  const found = answer.groups.find((candidate) => isSameGroup(candidate, group));
  if (found) return { value: found };
  if (answer.suppressed.some((small) => isSameGroup(small, group))) {
    return unavailable("too_few", `${nameOf(group)} has too few rows to show`);
  }
  return unavailable("no_rows", `${nameOf(group)} has no rows`);
}

/** The groups of one slice that were seen: shown, and too small to show. */
export function groupsIn(answer: Grouped, slice: string): { readonly shown: Group[]; readonly suppressed: Group[] } {
  const only = (groups: readonly Group[]): Group[] => {
    const own = groups.filter((group) => group.slice === slice).map(({ group }) => ({ slice, group }));
    return own.filter((group, i) => own.findIndex((other) => isSameGroup(other, group)) === i);
  };
  return { shown: only(answer.groups), suppressed: only(answer.suppressed) };
}

/**
 * A group in words: `sex = Female`, `all rows`, of a crossed slice `sex = Female, race = Other`. A missing value is
 * written `(missing)`; a slice without groups is its name.
 */
export function nameOf({ slice, group }: Group, slices: Readonly<Record<string, Slice>> = {}): string {
  if (slice === null) return "all rows";
  if (group.length === 0) return slice;
  const values = group.map((value) => value ?? "(missing)");
  const definition = Object.hasOwn(slices, slice) ? slices[slice] : undefined;
  const names = definition && "cross" in definition ? definition.cross : [];
  if (names.length !== values.length) return `${slice} = ${values.join(", ")}`;
  return values.map((value, i) => `${names[i]} = ${value}`).join(", ");
}
