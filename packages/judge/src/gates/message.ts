import type { Comparison, Gate, Pen, Slice } from "@tidegate/formats";
import { count, penFor, unitOf, writeEffect, writeFigure, writeInterval, writeOnScale } from "@tidegate/formats";
import { nameOf } from "../metrics/grouped.ts";
import type { Ruling } from "./judge-gate.ts";
import type { Judged } from "./judged.ts";
import { rowsText } from "./rows-needed.ts";

type Slices = Readonly<Record<string, Slice>>;

/** One plain sentence: what was found, and what would settle it. Figures are written as the report's tables write them. */
export function messageOf(gate: Gate, { status, judged }: Ruling, slices: Slices = {}): string {
  const comparisons = judged.map(({ comparison }) => comparison);
  const [only] = comparisons;
  if (gate.in_each === undefined && gate.across === undefined && only) return overallMessage(gate, only);
  return scopedMessage(gate, status, judged, slices);
}

function overallMessage({ metric }: Gate, comparison: Comparison): string {
  const { effect, status, limit, reason } = comparison;
  if (!effect) return reason?.message ?? `${metric} was not measured`;
  const pen = penFor(unitOf(metric), [comparison]);
  const found = `${metric} ${foundText(pen, comparison)}`;
  const side = comparison.limit_kind === "at_least" ? "at least" : "at most";
  const wanted = limit === null ? "its limit" : `${side} ${writeOnScale(pen, comparison, limit)}`;
  if (reason) return `${found}; ${reason.message}`;
  if (status === "passed") return `${found}, proven to be ${wanted}`;
  if (status === "failed") return `${found}, proven not to be ${wanted}`;
  return `${found}; ${wanted} is neither proven nor refuted${settles(metric, comparison)}`;
}

function foundText(pen: Pen, comparison: Comparison): string {
  const kind = comparison.effect?.kind;
  const figure = writeEffect(pen, comparison) || writeFigure(pen, comparison.candidate);
  return `${kind === "value" ? "" : `${kind} `}is ${figure} ${writeInterval(pen, comparison)}`.trimEnd();
}

/** What would settle an undecided comparison; where the estimate itself is outside the limit, more rows are no way to pass. */
function settles(metric: string, { effect, limit, limit_kind, rows_needed, candidate, ...where }: Comparison): string {
  const worse =
    effect && limit !== null && (limit_kind === "at_least" ? effect.estimate < limit : effect.estimate > limit);
  if (worse) return ", and the estimate is on the wrong side of the limit";
  if (rows_needed === undefined) return "; more rows would settle it";
  const now = typeof candidate?.n === "number" ? `, now ${count(candidate.n)},` : "";
  const what = effect?.kind === "value" ? "value" : effect?.kind;
  return `; about ${rowsText(rows_needed, where, metric)}${now} would settle it if the ${what} stays as observed`;
}

function scopedMessage({ metric, in_each }: Gate, status: Ruling["status"], judged: readonly Judged[], slices: Slices) {
  const what = in_each ? "groups" : "pairs";
  const among = (wanted: Comparison["status"]) =>
    judged.filter(({ comparison }) => comparison.status === wanted).map(({ comparison }) => comparison);
  const [failed, unmeasured, open] = [among("failed"), among("unmeasured"), among("undecided")];
  if (status === "failed") return `${metric} is proven to break the limit in ${listed(failed, slices)}`;
  if (status === "unmeasured")
    return `${metric} could not be measured in ${listed(unmeasured, slices)}: ${unmeasured[0]?.reason?.message ?? "no groups"}`;
  if (status === "passed")
    return `${metric} is proven to be inside the limit in ${in_each ? "every group" : "every pair"} judged`;
  if (status === "notice") return `no harm is proven; not shown safe: ${listed(open, slices)}`;
  return `${open.length} of ${judged.length} ${what} are undecided: ${listed(open, slices)}; more rows of them would settle it`;
}

function listed(comparisons: readonly Comparison[], slices: Slices): string {
  const names = comparisons.map((comparison) =>
    comparison.versus
      ? `${nameOf(comparison, slices)} against ${comparison.versus.map((value) => value ?? "(missing)").join(", ")}`
      : nameOf(comparison, slices),
  );
  const more = names.length > 5 ? ` and ${names.length - 5} more` : "";
  return names.slice(0, 5).join("; ") + more;
}
