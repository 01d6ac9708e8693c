import type { Facts, Gate } from "@tidegate/formats";
import type { Metric, MetricContext } from "../metrics/metric.ts";
import type { Answers } from "../rule.ts";
import type { Subject } from "../subject.ts";

/** One gate with all that decides it. */
export interface GateContext {
  readonly subject: Subject;
  readonly id: string;
  readonly gate: Gate;
  readonly metric: Metric;
  readonly context: MetricContext;
  readonly answers: Answers;
  readonly facts: Facts;
}
