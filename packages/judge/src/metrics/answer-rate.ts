import { proportionMetric } from "./proportion.ts";

/** Share of rows of the test set with a valid answer. */
export const answerRate = proportionMetric({
  id: "answer_rate",
  tasks: ["binary", "multiclass", "regression", "score"],
  higherIsBetter: true,
  counts: () => true,
  isSuccess: (_label, answer) => answer >= 0,
});
