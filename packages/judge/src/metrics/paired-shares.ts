import { type Interval, namBlackwelder, smallestReliable, tango } from "@tidegate/statistics";
import { tooFew } from "./known.ts";
import type { Compared } from "./metric.ts";

/** Rows right by both, by the candidate alone, by the baseline alone; and all rows. */
export interface PairedCounts {
  readonly both: number;
  readonly onlyCandidate: number;
  readonly onlyBaseline: number;
  readonly n: number;
}

/** Two shares of the same rows: Tango's interval of the difference, Nam and Blackwelder's of the ratio. */
export function pairedShares(counts: PairedCounts): Compared {
  const { both, onlyCandidate, onlyBaseline, n } = counts;
  const [x, y] = [both + onlyCandidate, both + onlyBaseline];
  const apart = onlyCandidate + onlyBaseline;
  return {
    candidate: { value: x / n, n },
    baseline: { value: y / n, n },
    n,
    difference: {
      estimate: (onlyCandidate - onlyBaseline) / n,
      method: "tango",
      paired: true,
      interval: corrected(counts, weightOf(apart, n - apart), differenceBounds),
    },
    ratio:
      y === 0
        ? tooFew("a share of zero has no ratio")
        : {
            value: {
              estimate: x / y,
              method: "nam-blackwelder",
              paired: true,
              interval: corrected(counts, weightOf(apart, both), ratioBounds),
            },
          },
    discordant: apart / n,
  };
}

type Bounds = (counts: PairedCounts, confidence: number) => Interval;

const differenceBounds: Bounds = ({ onlyCandidate, onlyBaseline, n }, confidence) =>
  tango(onlyCandidate, onlyBaseline, n, confidence);

/** A table without a right row of the baseline has no upper bound of the ratio. */
const ratioBounds: Bounds = ({ both, onlyCandidate, onlyBaseline, n }, confidence) =>
  both + onlyBaseline === 0
    ? { lower: 0, upper: Number.POSITIVE_INFINITY }
    : namBlackwelder(both, onlyCandidate, onlyBaseline, n, confidence);

/**
 * Score bounds, corrected for continuity where the calibration does not let them decide: each bound is taken after one
 * row of disagreement was moved against it.
 *
 * The plain bounds err in up to 14 % of cases where systems disagree on few rows. Corrected, the worst case by
 * enumeration (20 to 100,000 rows, from half a disagreement to all rows, every leaning) is 4.7 % for the difference and
 * 5.4 % for the ratio, so that such gates need not stay undecided. The correction fades out slowly where it is not
 * needed any more (there the worst is 5.7 %, at 150 disagreements all one way), so that a candidate that gets one more row wrong never gets a better bound, as it would where a
 * method begins to decide all at once.
 */
function corrected(counts: PairedCounts, weight: number, bounds: Bounds): (confidence: number) => Interval {
  return (confidence) => {
    const plain = bounds(counts, confidence);
    if (weight === 0) return plain;
    const least = bounds(moved(counts, -1), confidence);
    const most = bounds(moved(counts, 1), confidence);
    return {
      lower: between(plain.lower, least.lower, weight),
      upper: between(plain.upper, most.upper, weight),
    };
  };
}

/** How much of the correction applies: all below the calibrated number of disagreements, nothing from twice that on. */
function weightOf(apart: number, rest: number): number {
  const needed = smallestReliable.tango.atLeast;
  return Math.min(1, Math.max(0, 2 - Math.min(apart, rest) / needed));
}

function between(plain: number, moved: number, weight: number): number {
  return weight === 1 || !Number.isFinite(moved) ? moved : plain + weight * (moved - plain);
}

/** The same table with one row of disagreement moved towards the candidate, or away from it. */
function moved({ both, onlyCandidate, onlyBaseline, n }: PairedCounts, by: 1 | -1): PairedCounts {
  const room = n - both;
  const [gives, takes] = by > 0 ? [onlyBaseline, onlyCandidate] : [onlyCandidate, onlyBaseline];
  const fewer = Math.max(0, gives - 1);
  const more = Math.min(room - fewer, takes + 1);
  return by > 0
    ? { both, onlyCandidate: more, onlyBaseline: fewer, n }
    : { both, onlyCandidate: fewer, onlyBaseline: more, n };
}
