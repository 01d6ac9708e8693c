import type { Figure, Sample, SliceRow } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import { finite } from "../gates/decide.ts";
import { contextOf } from "../metrics/context-of.ts";
import { groupsIn, isSameGroup } from "../metrics/grouped.ts";
import { type At, type Group, type Metric, type MetricContext, overall } from "../metrics/metric.ts";
import { hasCut } from "../plan/standard-needs.ts";
import type { Answers } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { shownMetrics } from "./shown-metrics.ts";

const confidence = 0.95;

/** The figures of every group, for the table of slices: all rows first, then each slice, then each side of the cut. */
export function sliceRows({ sample, policy }: Subject, answers: Answers): SliceRow[] {
  if (!isKnown(sample)) return [];
  const metrics = shownMetrics(sample.value).map((metric) => ({
    metric,
    context: contextOf(policy, sample.value, metric),
  }));
  const slices = Object.keys(sample.value.slices).sort();
  const groups = [overall, ...slices.flatMap((slice) => groupsOf(metrics[0], answers, slice))];
  const rows = groups.map((group) => rowOf(sample.value, metrics, answers, group));
  return [...rows, ...cutRows(sample.value, metrics, answers)];
}

interface Shown {
  readonly metric: Metric;
  readonly context: MetricContext;
}

function groupsOf(shown: Shown | undefined, answers: Answers, slice: string): Group[] {
  const [need] = shown ? shown.metric.needs(shown.context) : [];
  const answer = need ? answers(need) : undefined;
  if (!answer || !isKnown(answer) || !("suppressed" in answer.value)) return [];
  const { shown: seen, suppressed } = groupsIn(answer.value, slice);
  return [...seen, ...suppressed];
}

function rowOf(sample: Sample, metrics: readonly Shown[], answers: Answers, group: Group): SliceRow {
  const figures: SliceRow["figures"] = {};
  for (const { metric, context } of metrics) {
    const bySystem = figuresOf(sample, metric, { context, answers, group });
    if (Object.keys(bySystem).length > 0) figures[metric.id] = bySystem;
  }
  const n = rowsOf(metrics[0], answers, group);
  return { slice: group.slice, group: [...group.group], n, figures };
}

/** A metric's figures by system: the candidate with its bounds, the baselines on the same rows. */
function figuresOf(sample: Sample, metric: Metric, at: At): Record<string, Figure> {
  const figures: Record<string, Figure> = {};
  const candidate = metric.measure(at);
  if (isKnown(candidate) && candidate.value.n >= sample.min_count) {
    const { value, n, estimate } = candidate.value;
    const { lower, upper } = estimate.interval(confidence);
    figures.candidate = { value, n, lower: finite(lower), upper: finite(upper) };
  }
  for (const system of Object.keys(sample.systems).sort()) {
    if (system === "candidate" || at.context.part !== undefined) continue;
    const compared = metric.compare?.(at, system);
    if (compared && isKnown(compared) && compared.value.n >= sample.min_count)
      figures[system] = compared.value.baseline;
  }
  return figures;
}

/** Rows of a group; null when it is too small to show. */
function rowsOf(shown: Shown | undefined, answers: Answers, group: Group): number | null {
  const [need] = shown ? shown.metric.needs(shown.context) : [];
  const answer = need ? answers(need) : undefined;
  if (!answer || !isKnown(answer) || !("groups" in answer.value)) return null;
  const groups: readonly (Group & { n: number })[] = answer.value.groups;
  return groups.find((other) => isSameGroup(other, group))?.n ?? null;
}

/** What the machine answers alone and what goes to humans, where there is a confidence cut. */
function cutRows(sample: Sample, metrics: readonly Shown[], answers: Answers): SliceRow[] {
  if (!hasCut(sample)) return [];
  return (["machine", "human"] as const).map((part) => {
    const ofPart = metrics.map(({ metric, context }) => ({ metric, context: { ...context, slices: [], part } }));
    return { ...rowOf(sample, ofPart, answers, overall), slice: "confidence", group: [part] };
  });
}
