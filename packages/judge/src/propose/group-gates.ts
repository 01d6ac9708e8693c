import { isKnown } from "@tidegate/formats";
import { groupsIn, nameOf } from "../metrics/grouped.ts";
import type { At, Group, Metric } from "../metrics/metric.ts";
import { perGroup, wanted, widest } from "./aims.ts";
import { type Carrier, carrierOf } from "./carrier.ts";
import { assumption } from "./overall-gates.ts";
import { chanceText, countText, type Proposals, shortText } from "./proposal.ts";
import { roundedDown, roundedUp } from "./rounding.ts";

type Look = Omit<At, "group">;

interface GroupCarrier extends Carrier {
  readonly group: Group;
}

/**
 * A floor and a margin for every group of a slice, such that a model as good as this one passes in all groups together;
 * left out when the smallest group cannot carry it.
 */
export function gatesInEach(metric: Metric, stem: string, look: Look, slice: string, deployed: string): Proposals {
  const id = `${stem}-${slice}`.replaceAll("_", "-");
  const carriers = carriersOf(metric, look, slice);
  if (typeof carriers === "string") return { gates: [], leftOut: [{ id, why: carriers }] };
  const power = perGroup(carriers.length);
  const smallest = carriers.reduce((least, carrier) => (carrier.n < least.n ? carrier : least));
  const slack = Math.max(...carriers.map((carrier) => carrier.keepSlack(power) ?? Number.POSITIVE_INFINITY));
  const scale = Math.max(...carriers.map((carrier) => carrier.scale));
  const rows = `the smallest group, ${nameOf(smallest.group)}, has ${countText(smallest.n)} rows that ${metric.id} counts`;
  if (slack > widest.each * scale) {
    const why = `${rows}: they cannot show a change of ${shortText(widest.each * scale)}`;
    return { gates: [], leftOut: [{ id, why }] };
  }
  const { limit, floorPasses } = floorIn(metric, carriers, power);
  const margin = roundedUp(slack, slack);
  const keepPasses = product(carriers.map((carrier) => carrier.keepPower(margin)));
  const each = { metric: metric.id, in_each: [slice] };
  return {
    gates: [
      {
        id: `${id}-floor`,
        gate: { ...each, ...(metric.higherIsBetter ? { at_least: limit } : { at_most: limit }), decide: "proof" },
        passes: floorPasses,
        why: [
          rows,
          `${worstText(carriers)}; a model as good passes in all groups in ${chanceText(floorPasses)} of cases`,
        ],
      },
      {
        id: `${id}-keep`,
        gate: { ...each, no_worse_than: deployed, margin, decide: "proof" },
        passes: keepPasses,
        why: [`the same rows; passes in ${chanceText(keepPasses)} of cases, ${assumption(metric, smallest)}`],
      },
    ],
    leftOut: [],
  };
}

/** The groups' carriers, or why there is no gate on this slice. */
function carriersOf(metric: Metric, look: Look, slice: string): GroupCarrier[] | string {
  const [need] = metric.needs(look.context);
  const answer = need && look.answers(need);
  if (!answer || !isKnown(answer)) return answer?.unavailable.message ?? `${metric.id} needs nothing`;
  if (!("groups" in answer.value)) return `${metric.id} has no groups`;
  const { shown, suppressed } = groupsIn(answer.value, slice);
  const [small] = suppressed;
  if (small) return `${nameOf(small)} has too few rows to be shown`;
  if (shown.length < 2) return `${slice} has fewer than two groups`;
  const carriers: GroupCarrier[] = [];
  for (const group of shown) {
    const measured = metric.measure({ ...look, group });
    if (!isKnown(measured)) return measured.unavailable.message;
    carriers.push({ ...carrierOf(metric, measured.value), group });
  }
  return carriers;
}

/** One limit for all groups: what the group furthest behind can carry. */
function floorIn(metric: Metric, carriers: readonly Carrier[], power: number) {
  const limits = carriers.map((carrier) => {
    const slack = carrier.floorSlack(power) ?? Number.POSITIVE_INFINITY;
    return metric.higherIsBetter
      ? roundedDown(Math.max(0, carrier.value - slack), slack)
      : roundedUp(carrier.value + slack, slack);
  });
  const limit = metric.higherIsBetter ? Math.max(0, Math.min(...limits)) : Math.max(...limits);
  return { limit, floorPasses: product(carriers.map((carrier) => carrier.floorPower(limit))) };
}

function worstText(carriers: readonly GroupCarrier[]): string {
  const behind = carriers.reduce((worst, carrier) =>
    carrier.higherIsBetter === carrier.value < worst.value ? carrier : worst,
  );
  return `${shortText(behind.value)} now in ${nameOf(behind.group)}`;
}

function product(chances: readonly number[]): number {
  return chances.reduce((all, chance) => all * chance, 1);
}

/** Whether proposals hold gates that an equally good model passes as often as wanted. */
export function carries({ gates }: Proposals): boolean {
  return gates.length > 0 && gates.every(({ passes }) => passes >= wanted - 0.1);
}
