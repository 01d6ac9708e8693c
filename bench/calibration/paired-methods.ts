import { effectiveDiscordance } from "../../packages/statistics/src/proportions/index.ts";
import { binomialMass } from "./binomial-mass.ts";
import { countsTo, EXPECTED, type Method, region, SIZES, teeth, WORST } from "./designs.ts";

const SHARES = [0.005, 0.02, 0.05, 0.1, 0.3, 0.7, 1];
const PAIRED_CRITERIA = [
  "n",
  "discordant rows",
  "discordant and other rows",
  "smaller discordant count",
  "effective discordance",
];
const LEANINGS = [0, -0.5, 0.5, -0.9, 0.9, -1, 1];

/** The truth of a paired design. Leaning is 1 when only the candidate is ever right, -1 when only the baseline is. */
interface PairedTruth {
  readonly n: number;
  readonly pb: number;
  readonly pc: number;
  readonly region: string;
}

function pairedTruth(n: number, share: number, leaning: number): PairedTruth {
  const [pb, pc] = [(share * (1 + leaning)) / 2, (share * (1 - leaning)) / 2];
  return { n, pb, pc, region: Math.abs(leaning) === 1 ? "one-sided" : region(share) };
}

/** The lower bound of a table in which one model alone is right `b` or the other `c` times, on the scale of pb - pc. */
type PairedBound = (b: number, c: number, n: number) => number;

/** The worst cases when one of the two models is never right alone. */
function pairedTeeth(n: number, bound: PairedBound): PairedTruth[] {
  const gains = teeth(n, (b) => bound(b, 0, n)).map((pb) => ({ n, pb, pc: 0, region: WORST }));
  const losses = countsTo(n).map((c) => -bound(0, c, n) * (1 + 1e-9));
  return [...gains, ...losses.filter((pc) => pc > 0 && pc < 1).map((pc) => ({ n, pb: 0, pc, region: WORST }))];
}

function pairedTruths(bound: PairedBound): PairedTruth[] {
  const fine = EXPECTED.map((count) => count / 1000);
  const spread = SIZES.flatMap((n) => (n === 1000 ? [...SHARES, ...fine] : SHARES).map((share) => ({ n, share })))
    .filter(({ n, share }) => share * n <= 40_000)
    .flatMap(({ n, share }) => LEANINGS.map((leaning) => pairedTruth(n, share, leaning)))
    .filter(({ pb, pc }) => pb < 1 && pc < 1);
  return [...spread, ...SIZES.flatMap((n) => pairedTeeth(n, bound))];
}

export function paired(
  name: string,
  bound: PairedBound,
  errs: (b: number, c: number, n: number, pb: number, pc: number) => boolean,
): Method {
  return {
    name,
    criteria: PAIRED_CRITERIA,
    chosen: 4,
    *designs() {
      for (const { n, pb, pc, region: place } of pairedTruths(bound)) {
        yield {
          n,
          region: place,
          first: binomialMass(n, pb),
          second: (b) => binomialMass(n - b, pc / (1 - pb)),
          errs: (b, c) => errs(b, c, n, pb, pc),
          criteria: (b, c) => [
            n,
            b + c,
            Math.min(b + c, n - b - c),
            Math.min(b, c),
            effectiveDiscordance(b, c, n - b - c),
          ],
        };
      }
    },
  };
}
