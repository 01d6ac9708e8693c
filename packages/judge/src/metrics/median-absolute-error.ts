import { quantileMetric } from "./quantile.ts";

/** The distance of prediction and label that half of the rows stay below. */
export const medianAbsoluteError = quantileMetric({
  id: "median_absolute_error",
  tasks: ["regression"],
  value: "absolute_error",
  share: 0.5,
});
