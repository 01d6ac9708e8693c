import type { Known } from "@tidegate/formats";
import { unavailable } from "@tidegate/formats";
import { andThen } from "../metrics/known.ts";
import type { Group, Measured, Metric } from "../metrics/metric.ts";
import type { Effect } from "./effect.ts";
import { figureOf } from "./effect-on.ts";
import type { GateContext } from "./gate-context.ts";
import { seenGroups } from "./in-each.ts";
import { type Judged, judgeEffect, withoutEffect } from "./judged.ts";
import { limitOf } from "./limit-of.ts";

/** Judges every ordered pair of groups of a slice; with a metric of parts, each part. */
export function judgeAcross(gate: GateContext): Judged[] {
  return (gate.metric.parts ?? [gate.metric]).flatMap((metric) =>
    judgePairs({ ...gate, metric }, gate.metric !== metric),
  );
}

function judgePairs(gate: GateContext, isPart: boolean): Judged[] {
  const slice = gate.gate.across ?? "";
  const seen = seenGroups(gate, slice);
  if (!("groups" in seen)) return [seen];
  const { groups } = seen;
  if (groups.length < 2) {
    const reason = unavailable("no_rows", `slice ${slice} has ${groups.length} groups; two are needed`).unavailable;
    return [withoutEffect(gate, { slice, group: [...(groups[0]?.group ?? [])] }, reason)];
  }
  const measured = groups.map((group) => gate.metric.measure({ context: gate.context, answers: gate.answers, group }));
  return groups.flatMap((first, i) =>
    groups.flatMap((second, j) =>
      i === j ? [] : [judgePair(gate, isPart, [first, second], [measured[i], measured[j]])],
    ),
  );
}

type Pair<T> = readonly [T, T];

function judgePair(
  gate: GateContext,
  isPart: boolean,
  [first, second]: Pair<Group>,
  [one, other]: Pair<Known<Measured> | undefined>,
): Judged {
  const where = {
    slice: first.slice,
    group: [...first.group],
    versus: [...second.group],
    ...(isPart ? { metric: gate.metric.id } : {}),
  };
  const missing = unavailable("not_measured", `${gate.metric.id} was not measured`);
  const effect = andThen(one ?? missing, (a) => andThen(other ?? missing, (b) => effectBetween(gate, a, b)));
  return judgeEffect(gate, where, effect);
}

/** The first group minus, or over, the second. */
function effectBetween({ gate, metric }: GateContext, first: Measured, second: Measured): Known<Effect> {
  const between = betweenOf(metric, first, second);
  if (!between) return unavailable("not_measured", `${metric.id} cannot be compared across groups`);
  const limit = limitOf(gate, metric);
  const estimate = limit.kind === "ratio" ? between.ratio : { value: between.difference };
  return andThen(estimate, (value) => ({
    value: {
      ...limit,
      estimate: value,
      candidate: figureOf(first),
      baseline: figureOf(second),
      n: Math.min(first.n, second.n),
    },
  }));
}

function betweenOf(
  metric: Metric,
  first: Measured,
  second: Measured,
): ReturnType<NonNullable<Metric["between"]>> | undefined {
  return metric.between?.(first, second);
}
