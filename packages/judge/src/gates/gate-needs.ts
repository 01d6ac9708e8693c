import type { Gate, Need } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import { contextOf } from "../metrics/context-of.ts";
import { findMetric } from "../metrics/find-metric.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Subject } from "../subject.ts";
import { subjectOfGate } from "../trust/gate-origin.ts";
import { faultOf } from "./fault.ts";
import { againstSystemOf } from "./unchanged.ts";

/** What the gates of a model ask to be measured; the gates of the base by the base's slices alone. */
export function gateNeeds(subject: Subject): Need[] {
  return Object.entries(subject.policy.gates).flatMap(([id, gate]) => needsOfGate(subjectOfGate(subject, id), gate));
}

function needsOfGate(subject: Subject, gate: Gate): Need[] {
  const { policy, sample } = subject;
  const metric = findMetric(gate.metric);
  if (!isKnown(sample) || !metric) return [];
  if (faultOf(gate, policy) || metric.obstacle?.(sample.value) !== undefined) return [];
  const against = againstSystemOf({ gate, subject });
  const located = against !== undefined && Object.hasOwn(sample.value.systems, against) ? against : undefined;
  return (metric.parts ?? [metric]).flatMap((part) => partNeeds(subject, part, metric, located));
}

function partNeeds({ policy, sample }: Subject, part: Metric, metric: Metric, against: string | undefined): Need[] {
  if (!isKnown(sample)) return [];
  const context = contextOf(policy, sample.value, metric);
  return [...part.needs(context), ...(against === undefined ? [] : part.needs(context, against))];
}
