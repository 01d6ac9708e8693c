import { isKnown, type Need, type Sample } from "@tidegate/formats";
import { accuracy } from "../metrics/accuracy.ts";
import { answerRate } from "../metrics/answer-rate.ts";
import { latencyMetrics } from "../metrics/latency.ts";
import { meanAbsoluteError } from "../metrics/mean-absolute-error.ts";
import { meanScore } from "../metrics/mean-score.ts";
import { type Metric, type MetricContext, overall } from "../metrics/metric.ts";
import { rocAuc } from "../metrics/roc-auc.ts";
import { truePositiveRate } from "../metrics/true-positive-rate.ts";
import type { Answers } from "../rule.ts";
import { carries, gatesInEach } from "./group-gates.ts";
import { betterThan, floorAndKeep } from "./overall-gates.ts";
import { type Proposals, together } from "./proposal.ts";
import { answersGate, latencyGate } from "./service-gates.ts";

interface Measure {
  readonly metric: Metric;
  readonly stem: string;
}

const measures = {
  accuracy: { metric: accuracy, stem: "accuracy" },
  auc: { metric: rocAuc, stem: "auc" },
  tpr: { metric: truePositiveRate, stem: "tpr" },
  error: { metric: meanAbsoluteError, stem: "error" },
  score: { metric: meanScore, stem: "score" },
} as const satisfies Record<string, Measure>;

/** What a model of a task is asked: on all rows, in groups (the first that they can carry), against simple baselines. */
const asked: Readonly<Record<Sample["task"], { overall: Measure[]; each: Measure[]; worth: Measure[] }>> = {
  binary: {
    overall: [measures.auc, measures.accuracy],
    each: [measures.tpr, measures.accuracy],
    worth: [measures.accuracy],
  },
  multiclass: { overall: [measures.accuracy], each: [measures.accuracy], worth: [measures.accuracy] },
  regression: { overall: [measures.error], each: [measures.error], worth: [measures.error] },
  score: { overall: [measures.score], each: [measures.score], worth: [] },
};

/** What must be measured for the proposals: kinds of aggregate, all on the sample's current predictions. */
export function proposalNeeds(sample: Sample): Need[] {
  const { overall: all, each, worth } = asked[sample.task];
  const context = contextIn(sample);
  const own = [...all, ...each].map(({ metric }) => metric).filter((metric) => isPossible(metric, sample));
  const service = [answerRate, ...latencyMetrics].filter((metric) => isPossible(metric, sample));
  return [
    ...[...own, ...service].flatMap((metric) => metric.needs(contextFor(metric, context))),
    ...worth.flatMap(({ metric }) => simpleOf(sample).flatMap((name) => metric.needs(context, name))),
  ];
}

/**
 * Gates with limits that the test set can carry: a model as good as the one measured passes each in about nine of ten
 * cases, and in no fewer than eight. `deployed` names the baseline of the model in production.
 */
export function proposeGates(sample: Sample, answers: Answers, deployed: string): Proposals {
  const { overall: all, each, worth } = asked[sample.task];
  const context = contextIn(sample);
  const look = { context, answers };
  const possible = all.filter(({ metric }) => isPossible(metric, sample));
  return together([
    ...possible.map(({ metric, stem }) =>
      floorAndKeep(metric, stem, { context: contextFor(metric, context), answers }, deployed),
    ),
    ...worth.flatMap(({ metric }) => simpleOf(sample).map((name) => betterThan(metric, `beats-${name}`, look, name))),
    ...Object.keys(sample.slices).map((slice) => inSlice(each, look, slice, deployed)),
    answersGate(look),
    latencyGate({ context: contextFor(latencyMetrics[0] ?? answerRate, context), answers }),
  ]);
}

/** A figure of the current predictions on all rows. */
export interface MeasuredFigure {
  readonly metric: string;
  readonly value: number;
}

/** What a model of its task is known by, as far as it could be measured: the figures that a card can claim. */
export function measuredFigures(sample: Sample, answers: Answers): MeasuredFigure[] {
  const context = contextIn(sample);
  const metrics = asked[sample.task].overall.map(({ metric }) => metric).filter((metric) => isPossible(metric, sample));
  return metrics.flatMap((metric) => {
    const measured = metric.measure({ context: contextFor(metric, context), answers, group: overall });
    return isKnown(measured) && Number.isFinite(measured.value.value)
      ? [{ metric: metric.id, value: measured.value.value }]
      : [];
  });
}

/** The first measure that the groups of a slice can carry; else why the last one cannot be. */
function inSlice(
  each: readonly Measure[],
  look: Parameters<typeof gatesInEach>[2],
  slice: string,
  deployed: string,
): Proposals {
  const tried = each.map(({ metric, stem }) => gatesInEach(metric, stem, look, slice, deployed));
  const first = tried.findIndex(carries);
  const before = tried.slice(0, first < 0 ? tried.length : first).flatMap(({ leftOut }) => leftOut);
  return { gates: tried[first]?.gates ?? [], leftOut: before };
}

function contextIn(sample: Sample): MetricContext {
  return { sample, slices: Object.keys(sample.slices).sort(), excludeUnanswered: false };
}

/** Ranks and percentiles are not measured by group: no proposal asks for it, and it is dear. */
function contextFor({ family }: Metric, context: MetricContext): MetricContext {
  return family === "auc" || family === "quantile" ? { ...context, slices: [] } : context;
}

function isPossible(metric: Metric, sample: Sample): boolean {
  return metric.tasks.includes(sample.task) && metric.obstacle?.(sample) === undefined;
}

/** The baselines of a sample that answer rows. */
function simpleOf({ systems }: Sample): string[] {
  return Object.keys(systems).filter((name) => name !== "candidate");
}
