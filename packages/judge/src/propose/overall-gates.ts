import { isKnown } from "@tidegate/formats";
import { rowsNeeded } from "@tidegate/statistics";
import { negated } from "../metrics/estimate.ts";
import { type At, type Metric, overall } from "../metrics/metric.ts";
import { wanted, widest } from "./aims.ts";
import { type Carrier, carrierOf, discordanceOf, provesPositive, shareCarrier } from "./carrier.ts";
import { chanceText, countText, type Proposals, type ProposedGate, shortText } from "./proposal.ts";
import { roundedDown, roundedUp } from "./rounding.ts";

type Look = Omit<At, "group">;

/** A floor for a figure, and a margin against the deployed model beside it: never the moving one alone (design 10.10). */
export function floorAndKeep(metric: Metric, stem: string, look: Look, deployed: string): Proposals {
  const measured = metric.measure({ ...look, group: overall });
  if (!isKnown(measured)) return { gates: [], leftOut: [{ id: stem, why: measured.unavailable.message }] };
  const carrier = carrierOf(metric, measured.value);
  const floor = floorOf(metric, `${stem}-floor`, carrier);
  if (!floor) return { gates: [], leftOut: [{ id: stem, why: tooWide(metric, carrier) }] };
  const keep = keepOf(metric, `${stem}-keep`, carrier, deployed);
  if (!keep) return { gates: [floor], leftOut: [{ id: `${stem}-keep`, why: tooWide(metric, carrier) }] };
  return { gates: [floor, keep], leftOut: [] };
}

function floorOf(metric: Metric, id: string, carrier: Carrier): ProposedGate | undefined {
  const slack = carrier.floorSlack(wanted);
  if (slack === undefined || slack > widest.overall * 2 * carrier.scale) return undefined;
  const { value, higherIsBetter } = carrier;
  const limit = higherIsBetter ? Math.max(0, roundedDown(value - slack, slack)) : roundedUp(value + slack, slack);
  const passes = carrier.floorPower(limit);
  const now = `${rowsText(metric, carrier)}; ${shortText(value)} now, and a model as good passes in ${chanceText(passes)} of cases`;
  return {
    id,
    gate: { metric: metric.id, ...(higherIsBetter ? { at_least: limit } : { at_most: limit }) },
    passes,
    why: [now],
  };
}

function keepOf(metric: Metric, id: string, carrier: Carrier, deployed: string): ProposedGate | undefined {
  const slack = carrier.keepSlack(wanted);
  if (slack === undefined || slack > widest.overall * carrier.scale) return undefined;
  const margin = roundedUp(slack, slack);
  const passes = carrier.keepPower(margin);
  const why = `${rowsText(metric, carrier)}; a model as good passes in ${chanceText(passes)} of cases, ${assumption(metric, carrier)}`;
  return { id, gate: { metric: metric.id, no_worse_than: deployed, margin }, passes, why: [why] };
}

/** What is assumed about two models that nobody has seen yet. */
export function assumption(metric: Metric, { value }: Pick<Carrier, "value">): string {
  if (metric.family !== "proportion") return "if the errors of the two models correlate by one half";
  const share = discordanceOf(value) * 100;
  return `if the two disagree on ${shortText(Math.round(share * 10) / 10)} % of them (half of what unrelated models would)`;
}

function rowsText(metric: Metric, { n }: Carrier): string {
  if (metric.family === "auc") return `${countText(n)} rows of the rarer class`;
  return `${countText(n)} rows`;
}

/** Why the rows do not carry a gate, and how many would. */
function tooWide(metric: Metric, carrier: Carrier): string {
  const slack = carrier.keepSlack(wanted);
  const share = widest.overall * carrier.scale;
  const found =
    metric.family === "proportion"
      ? rowsNeeded((n) => shareCarrier(Math.round(carrier.value * n), n).keepPower(share), wanted, 10_000_000)
      : slack === undefined || share === 0
        ? undefined
        : Math.ceil(carrier.n * (slack / share) ** 2);
  const more = found === undefined ? "" : `; about ${countText(found)} would do`;
  return `${rowsText(metric, carrier)} cannot show a change of ${shortText(share)} in ${metric.id}${more}`;
}

/** Better than always giving the same answer, or than a simple model: what a model must be worth. */
export function betterThan(metric: Metric, id: string, look: Look, baseline: string): Proposals {
  const compared = metric.compare?.({ ...look, group: overall }, baseline);
  if (!compared) return { gates: [], leftOut: [] };
  if (!isKnown(compared)) return { gates: [], leftOut: [{ id, why: compared.unavailable.message }] };
  const { difference, candidate, baseline: other } = compared.value;
  const gained = metric.higherIsBetter ? difference : negated(difference);
  const passes = provesPositive(gained);
  const now = `${shortText(candidate.value)} now, ${baseline} ${shortText(other.value)}`;
  if (passes < wanted) return { gates: [], leftOut: [{ id, why: `${metric.id} is ${now}: not proven better` }] };
  const why = [`${now}: a model as good passes in ${chanceText(passes)} of cases`];
  return { gates: [{ id, gate: { metric: metric.id, better_than: baseline }, passes, why }], leftOut: [] };
}
