import type { AnswerOf, Known, Sample } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import { groupOf } from "./grouped.ts";
import { andThen, tooFew } from "./known.ts";
import type { At, Metric } from "./metric.ts";
import { oneProportion, outcomesNeed } from "./proportion.ts";
import { betweenGroups } from "./unpaired-shares.ts";

/** Share of rows whose confidence is below the cut, so that a human decides. */
export const humanShare: Metric = {
  id: "human_share",
  tasks: ["binary", "multiclass", "regression", "score"],
  higherIsBetter: false,
  family: "proportion",
  domain: [0, 1],
  obstacle: cutObstacle,
  needs: (context) => [outcomesNeed(context), outcomesNeed({ ...context, part: "human" })],
  measure(at) {
    return andThen(rowsOf(at), (n) => {
      if (n === 0) return tooFew("human_share has no rows to count");
      return andThen(humanRows(at), (successes) => ({
        value: { value: successes / n, n, successes, estimate: oneProportion(successes, n) },
      }));
    });
  },
  between: betweenGroups,
};

function cutObstacle({ systems: { candidate } }: Sample): string | undefined {
  const columns = candidate && "columns" in candidate ? candidate.columns : undefined;
  const declared = columns?.confidence !== undefined && columns.confidence_cut !== undefined;
  return declared
    ? undefined
    : "the policy names no confidence cut; add predictions: { confidence: COLUMN, confidence_cut: 0.9 }";
}

function rowsOf(at: At): Known<number> {
  return andThen(at.answers(outcomesNeed(at.context)), (answer) =>
    andThen(groupOf(answer, at.group), ({ n }) => ({ value: n })),
  );
}

/** Rows below the cut; none when the part has no such group. */
function humanRows(at: At): Known<number> {
  const answer: Known<AnswerOf<"outcomes">> = at.answers(outcomesNeed({ ...at.context, part: "human" }));
  return andThen(answer, (value) => {
    const group = groupOf(value, at.group);
    if (isKnown(group)) return { value: group.value.n };
    return group.unavailable.code === "no_rows" ? { value: 0 } : group;
  });
}
