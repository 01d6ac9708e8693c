import { isKnown, type Slice } from "@tidegate/formats";
import { isSameGroup } from "../metrics/grouped.ts";
import type { Group } from "../metrics/metric.ts";
import type { GateContext } from "./gate-context.ts";

/** Groups that should be there but were not seen: the inner parts of a cut, and those an earlier evaluation had. */
export function expectedGroups(
  { subject, context, metric, facts }: GateContext,
  slice: string,
  seen: readonly Group[],
): Group[] {
  const past = isKnown(facts.history) ? facts.history.value : [];
  const before = past.filter(
    (figure) => figure.model === subject.model && figure.slice === slice && figure.metric === metric.id,
  );
  const expected = [
    ...cutGroups(context.sample.slices[slice], slice),
    ...before.map(({ group }) => ({ slice, group })),
  ];
  return expected.filter(
    (group, i) =>
      !seen.some((other) => isSameGroup(group, other)) &&
      expected.findIndex((other) => isSameGroup(group, other)) === i,
  );
}

/** The groups between the edges of a cut, as they are written. */
function cutGroups(definition: Slice | undefined, slice: string): Group[] {
  if (!definition || !("cut" in definition)) return [];
  return definition.cut.slice(1).map((upper, i) => ({ slice, group: [`[${definition.cut[i]}, ${upper})`] }));
}
