import { type AnswerOf, type Known, type NeedOf, unavailable } from "@tidegate/formats";
import { rowsOf, toCount, toInteger } from "../../engine/engine.ts";
import { type SampleContext, type Scope, type ShownGroup, suppressedOf } from "../../sample/context.ts";
import { type IntegerValue, rowValue } from "../moments/row-value.ts";

/** Cluster totals of a value, or of its difference from another, summed by cluster size. */
export async function measureClusters(
  need: NeedOf<"clusters">,
  context: SampleContext,
): Promise<Known<AnswerOf<"clusters">>> {
  const scope = await context.scope(need);
  if ("unavailable" in scope) return scope;
  const cluster = await clusterColumn(scope.value, context);
  if ("unavailable" in cluster) return cluster;
  const value = difference(scope.value, need);
  if ("unavailable" in value) return value;
  const label = labelCondition(scope.value, need.label);
  if ("unavailable" in label) return label;
  const from = `(SELECT *, ${value.value.sql} AS v FROM ${scope.value.table.sql})`;
  const more = { from, where: `v IS NOT NULL AND ${label.value}` };
  const groups = await context.clusterRollUp(scope.value, cluster.value, more);
  return {
    value: {
      kind: "clusters",
      exponent: value.value.exponent,
      groups: groups.map(sizesOf),
      suppressed: suppressedOf(scope.value),
    },
  };
}

async function clusterColumn({ table }: Scope, context: SampleContext): Promise<Known<string>> {
  if ("unavailable" in table.cluster) return table.cluster;
  const count = table.narrowed(`SELECT count(*) - count(cluster) FROM ${table.sql}`);
  const [[missing] = []] = rowsOf(await context.engine.query(count));
  if (toCount(missing) === 0) return table.cluster;
  const { path } = table.sample.test.data;
  return unavailable(
    "missing_ids",
    `${toCount(missing)} rows of ${path} have no value in "${table.sample.test.cluster}"`,
    {
      file: path,
      hint: "name the cluster of each row",
    },
  );
}

function difference({ table }: Scope, need: NeedOf<"clusters">): Known<IntegerValue> {
  const value = rowValue(table, need.value);
  if ("unavailable" in value || !need.minus) return value;
  const minus = rowValue(table, need.minus);
  if ("unavailable" in minus) return minus;
  if (minus.value.exponent !== value.value.exponent) {
    return unavailable("wrong_type", `${need.value.value} and ${need.minus.value} have different scales`);
  }
  return { value: { ...value.value, sql: `(${value.value.sql}) - (${minus.value.sql})` } };
}

function labelCondition({ table }: Scope, label: "positive" | "negative" | undefined): Known<string> {
  if (label === undefined) return { value: "true" };
  if ("unavailable" in table.classes) return table.classes;
  if (table.sample.task !== "binary") return unavailable("not_declared", "only the task binary has positive labels");
  return { value: label === "positive" ? "y = 1" : "y = 0" };
}

function sizesOf({ rows, ...group }: ShownGroup): AnswerOf<"clusters">["groups"][number] {
  const sizes = rows.map(({ keys, sums }) => ({
    size: toCount(keys[0]),
    clusters: toCount(sums[0]),
    sum: toInteger(sums[1]),
    sum_squares: toInteger(sums[2]),
  }));
  return { ...group, sizes: sizes.sort((a, b) => a.size - b.size) };
}
