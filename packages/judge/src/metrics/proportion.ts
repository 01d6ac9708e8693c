import type { AnswerOf, Known, NeedOf, OutcomeCell, Sample, Task } from "@tidegate/formats";
import { clopperPearson } from "@tidegate/statistics";
import type { Estimate } from "./estimate.ts";
import { groupOf } from "./grouped.ts";
import { andThen, tooFew } from "./known.ts";
import type { At, Compared, Measured, Metric, MetricContext } from "./metric.ts";
import { pairedShares } from "./paired-shares.ts";
import { betweenGroups } from "./unpaired-shares.ts";

/** A share of rows. */
export type Share = Pick<ProportionSpec, "id" | "counts" | "isSuccess">;

/** A metric that is a share of rows: which rows count, and which of those are successes. Labels and answers are class indices. */
export interface ProportionSpec {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly tasks: readonly Task[];
  readonly higherIsBetter: boolean;
  counts(label: number): boolean;
  /** An answer of -1 is missing or invalid. */
  isSuccess(label: number, answer: number): boolean;
  obstacle?(sample: Sample): string | undefined;
}

/** Makes a metric of a share of rows. Missing answers stay in the denominator (design 10.6). */
export function proportionMetric(spec: ProportionSpec): Metric {
  return {
    ...spec,
    family: "proportion",
    partial: !(spec.counts(0) && spec.counts(1)),
    domain: [0, 1],
    needs: (context, baseline) => [outcomesNeed(context, baseline)],
    measure: (at) => andThen(cellsAt(at), (cells) => measureShare(spec, cells)),
    compare: (at, baseline) => andThen(cellsAt(at, baseline), (cells) => compareShares(spec, cells)),
    between: (first, second) => betweenGroups(first, second),
  };
}

/** The counts of label x candidate x baseline. */
export function outcomesNeed({ slices, part }: MetricContext, baseline?: string): NeedOf<"outcomes"> {
  return {
    kind: "outcomes",
    ...(baseline === undefined ? {} : { baseline }),
    slices: [...slices],
    ...(part === undefined ? {} : { part }),
  };
}

/** The cells of one group. */
export function cellsAt(at: At, baseline?: string): Known<readonly OutcomeCell[]> {
  const answer: Known<AnswerOf<"outcomes">> = at.answers(outcomesNeed(at.context, baseline));
  return andThen(answer, (value) => andThen(groupOf(value, at.group), ({ cells }) => ({ value: cells })));
}

/** A share of one system's answers. */
export function measureShare(spec: Share, cells: readonly OutcomeCell[]): Known<Measured> {
  const counted = cells.filter(({ label }) => spec.counts(label));
  const n = total(counted);
  if (n === 0) return tooFew(`${spec.id} has no rows to count`);
  const successes = total(counted.filter(({ label, candidate }) => spec.isSuccess(label, candidate)));
  return { value: { value: successes / n, n, successes, estimate: oneProportion(successes, n) } };
}

/** A share with its exact bounds. */
export function oneProportion(successes: number, n: number): Estimate {
  return {
    estimate: successes / n,
    method: "clopper-pearson",
    paired: false,
    interval: (confidence) => clopperPearson(successes, n, confidence),
  };
}

/** A share given as a value and its denominator. */
export function oneShare(value: number, n: number): Estimate {
  return oneProportion(Math.round(value * n), n);
}

/** A share of candidate and baseline on the same rows. */
export function compareShares(spec: Share, cells: readonly OutcomeCell[]): Known<Compared> {
  const counted = cells.filter(({ label }) => spec.counts(label));
  const n = total(counted);
  if (n === 0) return tooFew(`${spec.id} has no rows to count`);
  const where = (candidate: boolean, baseline: boolean) =>
    total(
      counted.filter(
        (cell) =>
          spec.isSuccess(cell.label, cell.candidate) === candidate &&
          spec.isSuccess(cell.label, cell.baseline ?? -1) === baseline,
      ),
    );
  const counts = {
    both: where(true, true),
    onlyCandidate: where(true, false),
    onlyBaseline: where(false, true),
    n,
  };
  return { value: pairedShares(counts) };
}

function total(cells: readonly OutcomeCell[]): number {
  return cells.reduce((sum, { n }) => sum + n, 0);
}
