import type { AnswerOf, Known, NeedOf, OutcomeCell, Sample, Task } from "@tidegate/formats";
import {
  clopperPearson,
  koopman,
  miettinenNurminenDifference,
  miettinenNurminenRatio,
  namBlackwelder,
  newcombe,
  tango,
} from "@tidegate/statistics";
import type { Estimate } from "./estimate.ts";
import { groupOf } from "./grouped.ts";
import { andThen, tooFew } from "./known.ts";
import type { At, Compared, Measured, Metric, MetricContext } from "./metric.ts";

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
  return { value: pairedProportions(where(true, true), where(true, false), where(false, true), n) };
}

/** Two shares of the same rows: successes of both, of the candidate alone, of the baseline alone. */
export function pairedProportions(both: number, onlyCandidate: number, onlyBaseline: number, n: number): Compared {
  const [x, y] = [both + onlyCandidate, both + onlyBaseline];
  return {
    candidate: { value: x / n, n },
    baseline: { value: y / n, n },
    n,
    difference: {
      estimate: (onlyCandidate - onlyBaseline) / n,
      method: "tango",
      paired: true,
      interval: (confidence) => tango(onlyCandidate, onlyBaseline, n, confidence),
    },
    ratio:
      y === 0
        ? tooFew("a share of zero has no ratio")
        : {
            value: {
              estimate: x / y,
              method: "nam-blackwelder",
              paired: true,
              interval: (confidence) => namBlackwelder(both, onlyCandidate, onlyBaseline, n, confidence),
            },
          },
    discordant: (onlyCandidate + onlyBaseline) / n,
  };
}

/** Two shares of different rows. */
export function betweenGroups(first: Measured, second: Measured): { difference: Estimate; ratio: Known<Estimate> } {
  const [x1, n1, x2, n2] = [first.successes ?? 0, first.n, second.successes ?? 0, second.n];
  return {
    difference: {
      estimate: first.value - second.value,
      method: "miettinen-nurminen",
      paired: false,
      interval: (confidence) => miettinenNurminenDifference(x1, n1, x2, n2, confidence),
    },
    ratio:
      x2 === 0
        ? tooFew("a share of zero has no ratio")
        : {
            value: {
              estimate: first.value / second.value,
              method: "koopman",
              paired: false,
              interval: (confidence) => koopman(x1, n1, x2, n2, confidence),
            },
          },
  };
}

/** A share of our rows against a published share of other rows. */
export function againstPublished(
  candidate: Measured,
  value: number,
  n: number,
): { difference: Estimate; ratio: Estimate } {
  const [x1, n1, x2] = [candidate.successes ?? 0, candidate.n, Math.round(value * n)];
  return {
    difference: {
      estimate: candidate.value - value,
      method: "newcombe",
      paired: false,
      interval: (confidence) => newcombe(x1, n1, x2, n, confidence),
    },
    ratio: {
      estimate: candidate.value / value,
      method: "miettinen-nurminen",
      paired: false,
      interval: (confidence) => miettinenNurminenRatio(x1, n1, x2, n, confidence),
    },
  };
}

function total(cells: readonly OutcomeCell[]): number {
  return cells.reduce((sum, { n }) => sum + n, 0);
}
