import type { Known, Need, Sample } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import { contextOf } from "../../metrics/context-of.ts";
import { type Metric, overall } from "../../metrics/metric.ts";
import type { Answers } from "../../rule.ts";
import type { Subject } from "../../subject.ts";

/** Why a metric cannot be had for this model whatever is measured; undefined when it can. */
export function obstacleOf({ policy, sample }: Subject, metric: Metric): string | undefined {
  if (!metric.tasks.includes(policy.task)) return `it is not for the task ${policy.task}`;
  if (metric.parts) return "it compares groups";
  return isKnown(sample) ? metric.obstacle?.(sample.value) : undefined;
}

/** What must be measured to know a metric of the candidate on all rows. */
export function figureNeeds(subject: Subject, metric: Metric): readonly Need[] {
  if (!isKnown(subject.sample) || obstacleOf(subject, metric) !== undefined) return [];
  return metric.needs(contextFor(subject, subject.sample.value, metric));
}

/** The candidate's measured figure on all rows of the test set. */
export function figureOf(subject: Subject, answers: Answers, metric: Metric): Known<number> {
  if (!isKnown(subject.sample)) return subject.sample;
  const context = contextFor(subject, subject.sample.value, metric);
  const measured = metric.measure({ context, answers, group: overall });
  return isKnown(measured) ? { value: measured.value.value } : measured;
}

function contextFor({ policy }: Subject, sample: Sample, metric: Metric) {
  return contextOf(policy, sample, metric);
}
