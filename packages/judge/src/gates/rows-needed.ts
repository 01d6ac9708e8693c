import { count, type Slice } from "@tidegate/formats";
import { normalQuantile } from "@tidegate/statistics";
import { findMetric } from "../metrics/find-metric.ts";
import { nameOf } from "../metrics/grouped.ts";
import type { Group } from "../metrics/metric.ts";
import type { Effect } from "./effect.ts";

const power = 0.8;
const mostRows = 100_000_000;

/**
 * Rows with which an undecided claim would be proven in 80 % of cases if the observed effect were the true one. The
 * bound that decides comes nearer with the root of the rows; for that power it has to lie so near that the limit is
 * z(confidence) + z(power) standard errors away. Undefined where the estimate itself is outside its limit, and where
 * another sample, of a fixed size, has a part in the uncertainty.
 */
export function rowsAtObserved(effect: Effect, confidence: number): number | undefined {
  const { estimate, baseline, n } = effect;
  if (!estimate.paired && typeof baseline?.n === "number") return undefined;
  const [room, reach] = distances(effect, confidence);
  const z = normalQuantile(confidence);
  if (!(room > 0) || !Number.isFinite(reach) || z <= 0) return undefined;
  const rows = Math.ceil(n * ((reach / room) * (1 + normalQuantile(power) / z)) ** 2);
  return rows > n && rows <= mostRows ? rows : undefined;
}

/** From the estimate to its limit, and to the bound that decides; of ratios on the scale of logarithms. */
function distances({ estimate, kind, limit, limitKind }: Effect, confidence: number): [number, number] {
  const scale = kind === "ratio" ? Math.log : (value: number) => value;
  const { lower, upper } = estimate.interval(confidence);
  const [point, end] = [scale(estimate.estimate), scale(limit)];
  return limitKind === "at_least" ? [point - end, point - scale(lower)] : [end - point, scale(upper) - point];
}

type Slices = Readonly<Record<string, Slice>>;

/** Which rows a number of rows is about: those of the test set or of a group, and of them those that the metric counts. */
export function rowsText(rows: number, where: Group, metric: string, slices: Slices = {}): string {
  const of = where.slice === null ? "rows of the test set" : `rows of the group ${nameOf(where, slices)}`;
  const counted = findMetric(metric)?.partial === true ? ` that ${metric} counts` : "";
  return `${count(rows)} ${of}${counted}`;
}
