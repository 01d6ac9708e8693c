import type { AnswerOf, Known, NeedOf, RowValue } from "@tidegate/formats";
import { unavailable } from "@tidegate/formats";
import { groupOf, nameOf } from "./grouped.ts";
import { andThen, tooFew } from "./known.ts";
import type { At, MetricContext } from "./metric.ts";

/** n, sums and products of some values as real numbers. */
export interface Sums {
  readonly n: number;
  readonly sums: readonly number[];
  readonly products: readonly (readonly number[])[];
}

/** The need for the sums and products of some per-row values. */
export function momentsNeed({ slices, part }: MetricContext, values: readonly RowValue[]): NeedOf<"moments"> {
  return { kind: "moments", values: [...values], slices: [...slices], ...(part === undefined ? {} : { part }) };
}

/**
 * The sums of one group. Rows without a value make errors and scores unknown, so that they fail, unless the policy
 * leaves them out (design 10.6).
 */
export function sumsAt(at: At, values: readonly RowValue[]): Known<Sums> {
  const answer: Known<AnswerOf<"moments">> = at.answers(momentsNeed(at.context, values));
  return andThen(answer, ({ exponents, groups, suppressed }) =>
    andThen(groupOf({ groups, suppressed }, at.group), (group) => {
      const missing = group.n - group.complete;
      if (missing > 0 && !at.context.excludeUnanswered) {
        const message = `${missing} of ${group.n} rows of ${nameOf(at.group)} have no valid value`;
        return unavailable("missing_ids", message, { hint: "unanswered: exclude leaves such rows out" });
      }
      if (group.complete === 0) return tooFew(`${nameOf(at.group)} has no rows with a value`);
      return { value: realSums(group, exponents) };
    }),
  );
}

type MomentsGroup = AnswerOf<"moments">["groups"][number];

function realSums({ complete: n, sums, products }: MomentsGroup, exponents: readonly number[]): Sums {
  const scale = (i: number, j?: number) => 2 ** ((exponents[i] ?? 0) + (j === undefined ? 0 : (exponents[j] ?? 0)));
  const triangle = products.map((row, i) => row.map((product, j) => Number(product) * scale(i, j)));
  return {
    n,
    sums: sums.map((sum, i) => Number(sum) * scale(i)),
    products: triangle.map((_, i) => triangle.map((_, j) => triangle[Math.max(i, j)]?.[Math.min(i, j)] ?? 0)),
  };
}
