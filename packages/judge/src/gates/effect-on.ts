import type { Figure, Known } from "@tidegate/formats";
import { unavailable } from "@tidegate/formats";
import { scaled, shifted } from "../metrics/estimate.ts";
import { andThen, tooFew } from "../metrics/known.ts";
import type { At, Compared, Group, Measured } from "../metrics/metric.ts";
import { againstPublished } from "../metrics/unpaired-shares.ts";
import type { Effect } from "./effect.ts";
import type { GateContext } from "./gate-context.ts";
import { limitOf } from "./limit-of.ts";
import { type Rival, rivalOf } from "./rival.ts";

/** What a gate's limit is about on one group: the value itself, or its change from the baseline. */
export function effectOn(gate: GateContext, group: Group): Known<Effect> {
  const at: At = { context: gate.context, answers: gate.answers, group };
  const limit = limitOf(gate.gate, gate.metric);
  if (limit.kind === "value") {
    return andThen(gate.metric.measure(at), (measured) => ({
      value: { ...limit, ...sides(figureOf(measured), null), estimate: measured.estimate, n: measured.n },
    }));
  }
  return andThen(rivalOf(gate, group), (rival) =>
    rival.kind === "system"
      ? againstSystem(gate, at, rival.name)
      : andThen(gate.metric.measure(at), (measured) => againstFigure(gate, measured, rival)),
  );
}

/** Candidate and baseline on the same rows, paired. */
function againstSystem({ gate, metric }: GateContext, at: At, name: string): Known<Effect> {
  if (!metric.compare) return unavailable("not_measured", `${metric.id} cannot be compared with a baseline's answers`);
  const limit = limitOf(gate, metric);
  return andThen(metric.compare(at, name), (compared: Compared) => {
    const estimate: Known<Compared["difference"]> =
      limit.kind === "ratio" ? compared.ratio : { value: compared.difference };
    return andThen(estimate, (value) => ({
      value: {
        ...limit,
        ...sides(compared.candidate, compared.baseline),
        estimate: value,
        n: compared.n,
        ...(compared.discordant === undefined ? {} : { discordant: compared.discordant }),
      },
    }));
  });
}

/** The candidate against a figure: known exactly, or a share with its n. */
function againstFigure(
  { gate, metric }: GateContext,
  measured: Measured,
  rival: Exclude<Rival, { kind: "system" }>,
): Known<Effect> {
  const limit = limitOf(gate, metric);
  const { value } = rival.figure;
  const common = { ...limit, ...sides(figureOf(measured), rival.figure), n: measured.n };
  if (limit.kind === "ratio" && value <= 0) return tooFew("a baseline of zero or less has no ratio");
  if (rival.kind === "published") {
    const { difference, ratio } = againstPublished(measured, value, rival.n);
    return { value: { ...common, estimate: limit.kind === "ratio" ? ratio : difference } };
  }
  if (limit.kind === "ratio") return { value: { ...common, estimate: scaled(measured.estimate, 1 / value) } };
  return { value: { ...common, estimate: shifted(measured.estimate, -value) } };
}

function sides(candidate: Figure, baseline: Figure | null): { candidate: Figure; baseline: Figure | null } {
  return { candidate, baseline };
}

/** A figure without its bounds: those of the effect are what is decided on. */
export function figureOf({ value, n }: Measured): Figure {
  return { value, n };
}
