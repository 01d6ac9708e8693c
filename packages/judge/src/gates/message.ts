import type { Comparison, Gate } from "@tidegate/formats";
import { nameOf } from "../metrics/grouped.ts";
import { figureText } from "./figure-text.ts";
import type { Ruling } from "./judge-gate.ts";
import type { Judged } from "./judged.ts";

/** One plain sentence: what was found, and what would settle it. */
export function messageOf(gate: Gate, { status, judged }: Ruling): string {
  const comparisons = judged.map(({ comparison }) => comparison);
  const [only] = comparisons;
  if (gate.in_each === undefined && gate.across === undefined && only) return overallMessage(gate, only);
  return scopedMessage(gate, status, judged);
}

function overallMessage({ metric }: Gate, comparison: Comparison): string {
  const { effect, status, limit, reason } = comparison;
  if (!effect) return reason?.message ?? `${metric} was not measured`;
  const found = `${metric}${effect.kind === "value" ? "" : ` ${effect.kind}`} is ${figureText(effect.estimate)} (${rangeText(effect)})`;
  const side = comparison.limit_kind === "at_least" ? "at least" : "at most";
  const wanted = `${side} ${figureText(limit)}`;
  if (reason) return `${found}; ${reason.message}`;
  if (status === "passed") return `${found}, proven to be ${wanted}`;
  if (status === "failed") return `${found}, proven not to be ${wanted}`;
  return `${found}; ${wanted} is neither proven nor refuted${settles(comparison)}`;
}

/** What would settle an undecided comparison. */
function settles({ effect, limit, limit_kind, power }: Comparison): string {
  const worse =
    effect && limit !== null && (limit_kind === "at_least" ? effect.estimate < limit : effect.estimate > limit);
  const point = worse ? ", and the point is worse than the limit" : "";
  if (!power) return `${point}; more rows would settle it`;
  const rows = power.rows_that_would_do === null ? "more rows" : `about ${power.rows_that_would_do} rows`;
  return `${point}; ${rows} would settle it`;
}

function rangeText({ lower, upper }: NonNullable<Comparison["effect"]>): string {
  return `${lower === null ? "unbounded" : figureText(lower)} to ${upper === null ? "unbounded" : figureText(upper)}`;
}

function scopedMessage({ metric, in_each }: Gate, status: Ruling["status"], judged: readonly Judged[]): string {
  const what = in_each ? "groups" : "pairs";
  const among = (wanted: Comparison["status"]) =>
    judged.filter(({ comparison }) => comparison.status === wanted).map(({ comparison }) => comparison);
  const [failed, unmeasured, open] = [among("failed"), among("unmeasured"), among("undecided")];
  if (status === "failed") return `${metric} is proven to break the limit in ${listed(failed)}`;
  if (status === "unmeasured")
    return `${metric} could not be measured in ${listed(unmeasured)}: ${unmeasured[0]?.reason?.message ?? "no groups"}`;
  if (status === "passed")
    return `${metric} is proven to be inside the limit in ${in_each ? "every group" : "every pair"} judged`;
  if (status === "notice") return `no harm is proven; not shown safe: ${listed(open)}`;
  return `${open.length} of ${judged.length} ${what} are undecided: ${listed(open)}; more rows would settle it`;
}

function listed(comparisons: readonly Comparison[]): string {
  const names = comparisons.map((comparison) =>
    comparison.versus
      ? `${nameOf(comparison)} against ${comparison.versus.map((value) => value ?? "(missing)").join(" x ")}`
      : nameOf(comparison),
  );
  const more = names.length > 5 ? ` and ${names.length - 5} more` : "";
  return names.slice(0, 5).join(", ") + more;
}
