import { isKnown, type Need, type Sample } from "@tidegate/formats";
import { cohenKappa } from "../metrics/cohen-kappa.ts";
import { type Metric, type MetricContext, overall } from "../metrics/metric.ts";
import { r2 } from "../metrics/r2.ts";
import { rocAuc } from "../metrics/roc-auc.ts";
import type { Answers } from "../rule.ts";

/** What must be measured to say how well predictions fit a column that may be the label. */
export function agreementNeeds(sample: Sample): Need[] {
  return [...metricOf(sample).needs(contextOf(sample))];
}

/** How well predictions fit the label: R squared of numbers, Cohen's kappa of classes; undefined where neither is. */
export function agreementOf(sample: Sample, answers: Answers): number | undefined {
  return measuredOn(metricOf(sample), sample, answers);
}

/** What must be measured to say whether scores rise towards the positive class. */
export function directionNeeds(sample: Sample): Need[] {
  return [...rocAuc.needs(contextOf(sample))];
}

/** The area under the ROC curve: below one half the other class is the positive one. */
export function directionOf(sample: Sample, answers: Answers): number | undefined {
  return measuredOn(rocAuc, sample, answers);
}

function metricOf({ task }: Sample): Metric {
  return task === "regression" ? r2 : cohenKappa;
}

function measuredOn(metric: Metric, sample: Sample, answers: Answers): number | undefined {
  const measured = metric.measure({ context: contextOf(sample), answers, group: overall });
  return isKnown(measured) && Number.isFinite(measured.value.value) ? measured.value.value : undefined;
}

function contextOf(sample: Sample): MetricContext {
  return { sample, slices: [], excludeUnanswered: false };
}
