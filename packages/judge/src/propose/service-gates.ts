import { isKnown } from "@tidegate/formats";
import { answerRate } from "../metrics/answer-rate.ts";
import { latencyMetrics } from "../metrics/latency.ts";
import { type At, overall } from "../metrics/metric.ts";
import { wanted } from "./aims.ts";
import { carrierOf, shareCarrier } from "./carrier.ts";
import { chanceText, countText, type Proposals, shortText } from "./proposal.ts";
import { roundedDown, roundedUp } from "./rounding.ts";

type Look = Omit<At, "group">;

const often = 0.995;

/** How many rows must have an answer. With all answered, as much as the rows can prove, and no more than 99.5 %. */
export function answersGate(look: Look): Proposals {
  const measured = answerRate.measure({ ...look, group: overall });
  if (!isKnown(measured)) return { gates: [], leftOut: [{ id: "answers", why: measured.unavailable.message }] };
  const { value, n, successes = Math.round(value * n) } = measured.value;
  const carrier = shareCarrier(successes, n);
  const slack = carrier.floorSlack(wanted) ?? value;
  const limit = Math.max(0, Math.min(often, roundedDown(value - slack, slack)));
  const passes = carrier.floorPower(limit);
  const why = `${countText(successes)} of ${countText(n)} rows are answered now; as many again pass in ${chanceText(passes)} of cases`;
  return {
    gates: [{ id: "answers", gate: { metric: answerRate.id, at_least: limit }, passes, why: [why] }],
    leftOut: [],
  };
}

/** A limit for the 95th percentile of latency: twice what was measured, as machines differ. */
export function latencyGate(look: Look): Proposals {
  const metric = latencyMetrics.find(({ id }) => id === "latency_p95_ms");
  if (!metric || metric.obstacle?.(look.context.sample) !== undefined) return { gates: [], leftOut: [] };
  const measured = metric.measure({ ...look, group: overall });
  if (!isKnown(measured)) return { gates: [], leftOut: [{ id: "fast", why: measured.unavailable.message }] };
  const { value, n } = measured.value;
  const carrier = carrierOf(metric, measured.value);
  const slack = Math.max(value, carrier.floorSlack(wanted) ?? value);
  const limit = roundedUp(value + slack, slack);
  const passes = carrier.floorPower(limit);
  const why = [
    `${countText(n)} rows; twice the ${shortText(value)} ms of now, as machines differ: write what users need`,
  ];
  return { gates: [{ id: "fast", gate: { metric: metric.id, at_most: limit }, passes, why }], leftOut: [] };
}
