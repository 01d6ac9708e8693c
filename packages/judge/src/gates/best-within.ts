import type { Facts, Known } from "@tidegate/formats";
import { isKnown, unavailable } from "@tidegate/formats";
import { isSameGroup } from "../metrics/grouped.ts";
import type { Group, Metric } from "../metrics/metric.ts";
import type { Rival } from "./rival.ts";

const day = 24 * 60 * 60 * 1000;

interface Asked {
  readonly model: string;
  readonly metric: Metric;
  readonly group: Group;
  readonly within: { readonly best_within: string };
}

/** The best figure that the ledger holds of a metric on a group, taken as known exactly. */
export function bestWithin({ history, as_of }: Facts, { model, metric, group, within }: Asked): Known<Rival> {
  if (!isKnown(history)) return history;
  const names = [metric.id, ...(metric.aliases ?? [])];
  const since = Date.parse(as_of) - Number(within.best_within.slice(0, -1)) * day;
  const recorded = history.value.filter(
    (past) => past.model === model && names.includes(past.metric) && isSameGroup(past, group),
  );
  const recent = recorded.filter(({ at }) => Date.parse(at) >= since && Date.parse(at) <= Date.parse(as_of));
  const [best] = recent.sort((a, b) => (metric.higherIsBetter ? b.value - a.value : a.value - b.value));
  if (best) return { value: { kind: "constant", figure: { value: best.value, n: best.n } } };
  return unavailable(
    "no_baseline",
    `the ledger holds no ${metric.id} of the last ${within.best_within.slice(0, -1)} days`,
  );
}

/** Whether the ledger has never held a figure of this metric for this model: then there is nothing to slide from. */
export function isFirst({ history }: Facts, model: string, metric: Metric): boolean {
  const names = [metric.id, ...(metric.aliases ?? [])];
  return isKnown(history) && !history.value.some((past) => past.model === model && names.includes(past.metric));
}
