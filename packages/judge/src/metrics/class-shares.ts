import type { OutcomeCell, Task } from "@tidegate/formats";
import { betweenIndependent } from "./between-independent.ts";
import { andThen, tooFew } from "./known.ts";
import type { Measured, Metric } from "./metric.ts";
import { meanOfIndependent } from "./mover.ts";
import { cellsAt, compareShares, measureShare, outcomesNeed, type Share } from "./proportion.ts";

/** A metric that is the mean, over classes, of the share of their rows that are answered right: rows of different classes are independent. */
export function meanOverClasses(id: string, tasks: readonly Task[], aliases: readonly string[] = []): Metric {
  return {
    id,
    aliases,
    tasks,
    higherIsBetter: true,
    family: "smooth",
    domain: [0, 1],
    needs: (context, baseline) => [outcomesNeed(context, baseline)],
    measure: (at) =>
      andThen(cellsAt(at), (cells) => {
        const parts = sharesOf(id, cells).flatMap((share) => knownOf(measureShare(share, cells)));
        return parts.length < 2 ? tooFew(`${id} needs rows of two classes`) : { value: averaged(parts) };
      }),
    compare: (at, baseline) =>
      andThen(cellsAt(at, baseline), (cells) => {
        const parts = sharesOf(id, cells).flatMap((share) => knownOf(compareShares(share, cells)));
        if (parts.length < 2) return tooFew(`${id} needs rows of two classes`);
        const n = Math.min(...parts.map((part) => part.n));
        const mean = (side: "candidate" | "baseline") =>
          parts.reduce((sum, part) => sum + part[side].value, 0) / parts.length;
        const difference = meanOfIndependent(parts.map((part) => part.difference));
        const candidate = { value: mean("candidate"), n };
        return {
          value: {
            candidate,
            baseline: { value: mean("baseline"), n },
            n,
            difference,
            ratio: tooFew(`${id} has no tested method for a paired ratio; use margin instead of relative_margin`),
          },
        };
      }),
    between: betweenIndependent,
  };
}

function averaged(parts: readonly Measured[]): Measured {
  const estimate = meanOfIndependent(parts.map((part) => part.estimate));
  return { value: estimate.estimate, n: Math.min(...parts.map(({ n }) => n)), estimate };
}

/** One share a class that has rows: its recall. */
function sharesOf(id: string, cells: readonly OutcomeCell[]): Share[] {
  const labels = [...new Set(cells.map(({ label }) => label))].sort((a, b) => a - b);
  return labels.map((own) => ({
    id,
    counts: (label) => label === own,
    isSuccess: (label, answer) => answer === label,
  }));
}

function knownOf<T>(known: { readonly value: T } | { readonly unavailable: unknown }): T[] {
  return "value" in known ? [known.value] : [];
}
