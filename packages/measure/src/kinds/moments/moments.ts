import { type AnswerOf, type Known, type NeedOf, unavailable } from "@tidegate/formats";
import { toCount, toInteger } from "../../engine/engine.ts";
import { type SampleContext, type Scope, type ShownGroup, suppressedOf } from "../../sample/context.ts";
import type { Sum } from "../../sql/roll-up.ts";
import { fewComplete } from "./few-complete.ts";
import { roundingSums, stepColumns, swallowed } from "./rounding.ts";
import { type IntegerValue, rowValue } from "./row-value.ts";

/** Sums and cross products of integer values, over the rows where all of them exist. */
export async function measureMoments(
  need: NeedOf<"moments">,
  context: SampleContext,
): Promise<Known<AnswerOf<"moments">>> {
  const scope = await context.scope(need);
  if ("unavailable" in scope) return scope;
  const values: IntegerValue[] = [];
  for (const asked of need.values) {
    const value = rowValue(scope.value.table, asked);
    if ("unavailable" in value) return value;
    values.push(value.value);
  }
  const columns = [...values.map((value, i) => `${value.sql} AS v${i}`), ...stepColumns(values)];
  const sums = momentSums(values);
  const groups = await context.rollUp(scope.value, [], [...sums, ...roundingSums(values)], {
    from: `(SELECT *, ${columns.join(", ")} FROM ${scope.value.table.sql})`,
    where: values.map((_, i) => `v${i} IS NOT NULL`).join(" AND "),
  });
  const lost = tooSmall(need, values, groups, sums.length);
  if (lost) return lost;
  return shown(
    scope.value,
    values.map(({ exponent }) => exponent),
    groups.map((group) => momentsOf(group, values.length)),
  );
}

/** Why a value cannot be summed in some group: it is too small beside the largest label. */
function tooSmall(
  need: NeedOf<"moments">,
  values: readonly IntegerValue[],
  groups: readonly ShownGroup[],
  before: number,
) {
  for (const { slice, group, rows } of groups) {
    const lost = swallowed(values, rows[0], before);
    if (lost === undefined) continue;
    const where = slice === null ? "" : ` in ${slice} = ${JSON.stringify(group.map((text) => text ?? "missing"))}`;
    const step = 2 ** (values[lost]?.exponent ?? 0);
    return unavailable(
      "overflow",
      `${need.values[lost]?.value}${where} is too small beside the largest label: it is counted in steps of ${step.toPrecision(2)}`,
      { hint: "correct labels of another order of magnitude, or subtract from all labels what they have in common" },
    );
  }
  return undefined;
}

type Group = AnswerOf<"moments">["groups"][number];

/** The answer without groups in which few rows have all values. */
function shown(scope: Scope, exponents: number[], groups: readonly Group[]): Known<AnswerOf<"moments">> {
  const crosses = new Set(scope.slices.flatMap(([name, { columns }]) => (columns.length > 1 ? [name] : [])));
  const few = fewComplete(groups, crosses, scope.table.sample.min_count);
  if (few.has(0)) {
    return unavailable("too_few", `fewer than ${scope.table.sample.min_count} rows have the values asked for`, {
      file: scope.table.sample.test.data.path,
    });
  }
  const hidden = groups.flatMap(({ slice, group }, i) => (slice !== null && few.has(i) ? [{ slice, group }] : []));
  return {
    value: {
      kind: "moments",
      exponents,
      groups: groups.filter((_, i) => !few.has(i)),
      suppressed: [...suppressedOf(scope), ...hidden],
    },
  };
}

/** n, the sums, then the lower triangle of products, row by row. */
export function momentSums(values: readonly IntegerValue[]): Sum[] {
  const sums = values.map((_, i) => ({ name: `m${i}`, sql: `coalesce(sum(v${i}), 0)` }));
  const products = values.flatMap((a, i) =>
    values.slice(0, i + 1).map((b, j) => {
      const wide = a.bits + b.bits > 62 ? `CAST(v${i} AS HUGEINT)` : `v${i}`;
      return { name: `m${i}_${j}`, sql: `coalesce(sum(${wide} * v${j}), 0)` };
    }),
  );
  return [{ name: "n", sql: "count(*)" }, ...sums, ...products];
}

function momentsOf({ rows, ...group }: ShownGroup, size: number): Group {
  const [n, ...rest] = rows[0]?.sums ?? [];
  const triangle = Array.from({ length: size }, (_, i) =>
    Array.from({ length: i + 1 }, (__, j) => toInteger(rest[size + (i * (i + 1)) / 2 + j])),
  );
  const sums = Array.from({ length: size }, (_, i) => toInteger(rest[i]));
  return { ...group, complete: toCount(n), sums, products: triangle };
}
