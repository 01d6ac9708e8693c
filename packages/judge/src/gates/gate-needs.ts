import type { Need } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import { contextOf } from "../metrics/context-of.ts";
import { findMetric } from "../metrics/find-metric.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Subject } from "../subject.ts";
import { faultOf } from "./fault.ts";
import { againstSystemOf } from "./unchanged.ts";

/** What the gates of a model ask to be measured. */
export function gateNeeds(subject: Subject): Need[] {
  const { policy } = subject;
  if (!isKnown(subject.sample)) return [];
  const sample = subject.sample.value;
  return Object.values(policy.gates).flatMap((gate) => {
    const metric = findMetric(gate.metric);
    if (!metric || faultOf(gate, policy) || metric.obstacle?.(sample) !== undefined) return [];
    const against = againstSystemOf({ gate, subject });
    const located = against !== undefined && Object.hasOwn(sample.systems, against) ? against : undefined;
    return (metric.parts ?? [metric]).flatMap((part) => partNeeds(subject, part, metric, located));
  });
}

function partNeeds({ policy, sample }: Subject, part: Metric, metric: Metric, against: string | undefined): Need[] {
  if (!isKnown(sample)) return [];
  const context = contextOf(policy, sample.value, metric);
  return [...part.needs(context), ...(against === undefined ? [] : part.needs(context, against))];
}
