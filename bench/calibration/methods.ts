import { normalQuantile } from "../../packages/statistics/src/distributions/index.ts";
import type { Interval } from "../../packages/statistics/src/interval.ts";
import {
  clopperPearson,
  koopmanStatistic,
  miettinenNurminenDifferenceStatistic,
  miettinenNurminenRatioStatistic,
  namBlackwelder,
  namBlackwelderStatistic,
  newcombe,
  smallestCell,
  tango,
  tangoStatistic,
  wilson,
} from "../../packages/statistics/src/proportions/index.ts";
import { binomialMass } from "./binomial-mass.ts";
import { CERTAIN, CONFIDENCE, chancesAt, type Method, region, SIZES, teeth, WORST } from "./designs.ts";
import { paired } from "./paired-methods.ts";

const Z = normalQuantile(CONFIDENCE);

function single(name: string, bound: (successes: number, n: number, confidence: number) => Interval): Method {
  return {
    name,
    criteria: ["n", "smallest cell", "the cell that the bound leans on"],
    chosen: 1,
    *designs() {
      for (const n of SIZES) {
        const worst = teeth(n, (x) => bound(x, n, CONFIDENCE).lower).map((p) => ({ p, place: WORST }));
        for (const { p, place } of [...chancesAt(n).map((p) => ({ p, place: region(p) })), ...worst]) {
          yield {
            n,
            region: place,
            first: binomialMass(n, p),
            second: () => CERTAIN,
            errs: (x) => bound(x, n, CONFIDENCE).lower > p,
            criteria: (x) => [n, smallestCell(x, n), x],
          };
        }
      }
    },
  };
}

interface Groups {
  readonly n1: number;
  readonly n2: number;
  readonly p: number;
}

/** Two groups up to 1 : 20, the smaller first or second. */
function* groups(): Generator<Groups> {
  for (const n of SIZES) {
    for (const times of [1, 5, 20]) {
      if (n * times > 100_000 && times > 1) continue;
      for (const p of chancesAt(n)) {
        yield { n1: n, n2: n * times, p };
        if (times > 1) yield { n1: n * times, n2: n, p };
      }
    }
  }
}

const UNPAIRED_CRITERIA = [
  "smaller group",
  "smallest cell",
  "smallest count of successes",
  "the cells that the bound leans on",
];

function unpairedCriteria(n1: number, n2: number) {
  return (x1: number, x2: number) => [
    Math.min(n1, n2),
    Math.min(smallestCell(x1, n1), smallestCell(x2, n2)),
    Math.min(x1, x2),
    Math.min(x1, n2 - x2),
  ];
}

type Errs = (x1: number, n1: number, x2: number, n2: number, truth: number) => boolean;

/** `p1Of` says which p1 makes a true value, given p2. */
function unpaired(
  name: string,
  truths: readonly number[],
  p1Of: (p2: number, truth: number) => number,
  errs: Errs,
): Method {
  return {
    name,
    criteria: UNPAIRED_CRITERIA,
    chosen: 1,
    *designs() {
      for (const { n1, n2, p } of groups()) {
        for (const truth of truths) {
          const p1 = p1Of(p, truth);
          if (p1 < 0.0005 || p1 > 0.9995) continue;
          const second = binomialMass(n2, p);
          yield {
            n: Math.min(n1, n2),
            region: region(p),
            first: binomialMass(n1, p1),
            second: () => second,
            errs: (x1, x2) => errs(x1, n1, x2, n2, truth),
            criteria: unpairedCriteria(n1, n2),
          };
        }
      }
    },
  };
}

const DIFFERENCES = [0, -0.02, -0.1, 0.02, 0.1];
const RATIOS = [1, 0.8, 0.95, 1.25];
const shifted = (p: number, difference: number) => p + difference;
const scaled = (p: number, ratio: number) => p * ratio;

export const METHODS: readonly Method[] = [
  single("clopperPearson", clopperPearson),
  single("wilson", wilson),
  unpaired("newcombe", DIFFERENCES, shifted, (x1, n1, x2, n2, truth) => {
    return newcombe(x1, n1, x2, n2, CONFIDENCE).lower > truth;
  }),
  unpaired("miettinenNurminenDifference", DIFFERENCES, shifted, (...table) => {
    return miettinenNurminenDifferenceStatistic(...table) > Z;
  }),
  unpaired("miettinenNurminenRatio", RATIOS, scaled, (...table) => {
    return miettinenNurminenRatioStatistic(...table) > Z;
  }),
  unpaired("koopman", RATIOS, scaled, (...table) => koopmanStatistic(...table) > Z),
  paired(
    "tango",
    (b, c, n) => tango(b, c, n, CONFIDENCE).lower,
    (b, c, n, pb, pc) => tangoStatistic(b, c, n, pb - pc) > Z,
  ),
  // Rows on which both fail do not enter, so that all rows here have at least one of the two right.
  paired(
    "namBlackwelder",
    (b, c, n) => {
      const { lower } = namBlackwelder(n - b - c, b, c, n, CONFIDENCE);
      return lower > 1 ? 1 - 1 / lower : lower - 1;
    },
    (b, c, n, pb, pc) => namBlackwelderStatistic(n - b - c, b, c, (1 - pc) / (1 - pb)) > Z,
  ),
];
