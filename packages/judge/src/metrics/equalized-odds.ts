import { falsePositiveRate } from "./false-positive-rate.ts";
import type { Metric } from "./metric.ts";
import { truePositiveRate } from "./true-positive-rate.ts";

/** Both the true and the false positive rate, for gates across groups: equal when label decides, not the group. */
export const equalizedOdds: Metric = {
  ...truePositiveRate,
  id: "equalized_odds",
  aliases: [],
  parts: [truePositiveRate, falsePositiveRate],
};
