import type { Finding, GateVerdict } from "@tidegate/formats";
import { figureText } from "../gates/figure-text.ts";
import type { Subject } from "../subject.ts";
import { finding } from "./finding.ts";

const wanted = 0.8;

/** Warns of gates that an equally good candidate would pass too rarely on this test set (design 10.4). */
export function powerFindings({ model }: Subject, gates: readonly GateVerdict[]): Finding[] {
  return gates.flatMap((gate) => {
    const [weakest] = gate.comparisons
      .flatMap(({ power }) => power ?? [])
      .filter((power) => power.equal_candidate_passes < wanted)
      .sort((a, b) => a.equal_candidate_passes - b.equal_candidate_passes);
    if (!weakest) return [];
    const { equal_candidate_passes: chance, rows_that_would_do: rows, margin_that_would_do: margin } = weakest;
    const ways = [
      ...(margin === null ? [] : [`a margin of ${figureText(margin)}`]),
      ...(rows === null ? [] : [`${rows} rows`]),
    ];
    const message = `gate ${gate.id} is hard to pass on this test set: an equally good candidate would pass in ${figureText(100 * chance)} % of cases`;
    const hint = ways.length > 0 ? `${ways.join(" or ")} would do` : undefined;
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
