import type { Comparison, Finding, GateVerdict, Power } from "@tidegate/formats";
import { asDifference, digitsFor, fixed, unitOf } from "@tidegate/formats";
import { rowsText } from "../gates/rows-needed.ts";
import type { Subject } from "../subject.ts";
import { finding } from "./finding.ts";

const wanted = 0.8;

/**
 * Warns of gates that an equally good candidate would pass too rarely on this test set (design 10.4). A gate on groups
 * that only proven harm fails lets an equal candidate pass however few rows there are, so there is nothing to warn of.
 */
export function powerFindings({ model, policy }: Subject, gates: readonly GateVerdict[]): Finding[] {
  return gates
    .filter(({ scope, decide }) => scope !== "in_each" || decide === "proof")
    .flatMap((gate) => {
      const [weakest] = gate.comparisons
        .flatMap((comparison) => (comparison.power ? [{ comparison, power: comparison.power }] : []))
        .filter(({ power }) => power.equal_candidate_passes < wanted)
        .sort((a, b) => a.power.equal_candidate_passes - b.power.equal_candidate_passes);
      if (!weakest) return [];
      const message = `gate ${gate.id} is hard to pass on this test set: an equally good candidate would pass in ${fixed(100 * weakest.power.equal_candidate_passes, 0)}% of cases`;
      const hint = waysOut(gate, weakest.comparison, weakest.power, policy.slices);
      const place = gate.place ? { place: gate.place } : {};
      return [
        finding("power", ["failed", "warn"], message, {
          model,
          gate: gate.id,
          ...place,
          ...(hint === undefined ? {} : { hint }),
        }),
      ];
    });
}

/** The margin and the rows with which the gate could be decided. */
function waysOut(
  { metric }: GateVerdict,
  comparison: Comparison,
  { rows_that_would_do: rows, margin_that_would_do: margin }: Power,
  slices: Subject["policy"]["slices"],
): string | undefined {
  const ways = [
    ...(margin === null ? [] : [`a margin of ${marginText(metric, margin)}`]),
    ...(rows === null ? [] : [`about ${rowsText(rows, comparison, metric, slices)}`]),
  ];
  return ways.length > 0 ? `${ways.join(" or ")} would do` : undefined;
}

function marginText(metric: string, margin: number): string {
  const unit = unitOf(metric);
  return asDifference(unit, margin, digitsFor(unit, { widths: [margin / 10], values: [], apart: [] })).replace("+", "");
}
