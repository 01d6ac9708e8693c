import { type AnswerOf, type Known, type NeedOf, unavailable } from "@tidegate/formats";
import type { SampleContext } from "../../sample/context.ts";

/** How a system's rows met the test set's when the sample was joined. */
export async function measureJoin(need: NeedOf<"join">, context: SampleContext): Promise<Known<AnswerOf<"join">>> {
  const table = await context.table();
  if ("unavailable" in table) return table;
  const join = table.value.joins.get(need.system) ?? unavailable("no_baseline", `there is no baseline ${need.system}`);
  if ("unavailable" in join) return join;
  const { aligned: _, invalidScores, unknownClasses, examples, ...counts } = join.value;
  return {
    value: {
      kind: "join",
      test_rows: table.value.rows,
      ...counts,
      missing: table.value.rows - counts.matched,
      invalid_scores: invalidScores,
      unknown_classes: [...unknownClasses],
      examples: [...examples],
    },
  };
}
