import type { Need, Sample } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import { contextOf } from "../metrics/context-of.ts";
import type { Subject } from "../subject.ts";
import { shownMetrics } from "../verdict/shown-metrics.ts";

/** What the report shows whatever the gates ask: joins, the table of slices, curves, and both sides of a confidence cut. */
export function standardNeeds({ sample, policy }: Subject): Need[] {
  if (!isKnown(sample)) return [];
  const systems = Object.keys(sample.value.systems).sort();
  const baselines = systems.filter((system) => system !== "candidate");
  const ofTable = shownMetrics(sample.value).flatMap((metric) => {
    const context = contextOf(policy, sample.value, metric);
    const parts = hasCut(sample.value) ? (["machine", "human"] as const) : [];
    return [
      ...metric.needs(context),
      ...baselines.flatMap((baseline) => metric.needs(context, baseline)),
      ...parts.flatMap((part) => metric.needs({ ...context, slices: [], part })),
    ];
  });
  return [...systems.map((system): Need => ({ kind: "join", system })), ...ofTable, ...curveNeeds(sample.value)];
}

/** The score histograms that curves are drawn from: of probabilities, by label. */
export function curveNeeds(sample: Sample): Extract<Need, { kind: "histogram" }>[] {
  if (sample.task !== "binary") return [];
  const scored = Object.entries(sample.systems).filter(
    ([, system]) => "columns" in system && typeof system.columns.score === "string",
  );
  return scored.map(([system]) => ({
    kind: "histogram",
    value: "score",
    system,
    by_label: true,
    bins: { equal: 200, from: 0, to: 1 },
    slices: [],
  }));
}

/** Whether some rows go to humans. */
export function hasCut({ systems: { candidate } }: Sample): boolean {
  return candidate !== undefined && "columns" in candidate && candidate.columns.confidence_cut !== undefined;
}
