import { type AnswerOf, type Known, type NeedOf, unavailable } from "@tidegate/formats";
import { toCount } from "../../engine/engine.ts";
import { type SampleContext, type Scope, type ShownGroup, suppressedOf, systemOf } from "../../sample/context.ts";
import { type BinRule, binSql, edgesOf, missingBin } from "./bins.ts";

/** Counts by bin, of all rows or by label class. */
export async function measureHistogram(
  need: NeedOf<"histogram">,
  context: SampleContext,
): Promise<Known<AnswerOf<"histogram">>> {
  const scope = await context.scope(need);
  if ("unavailable" in scope) return scope;
  const value = valueSql(scope.value, need);
  if ("unavailable" in value) return value;
  const { classes } = scope.value.table;
  if (need.by_label && "unavailable" in classes) return classes;
  if (need.by_label && "value" in classes && classes.value.length === 0) {
    return unavailable("not_declared", `the task ${scope.value.table.sample.task} has no label classes`);
  }
  const keys = [
    { name: "k0", sql: need.by_label ? "y" : "-1" },
    { name: "k1", sql: binSql(value.value, need.bins) },
  ];
  const groups = await context.rollUp(scope.value, keys, [{ name: "n", sql: "count(*)" }]);
  const labels = need.by_label && "value" in classes ? classes.value.map((_, i) => i) : [null];
  return {
    value: {
      kind: "histogram",
      groups: groups.flatMap((group) => labels.map((label) => binsOf(group, label, need.bins))),
      suppressed: suppressedOf(scope.value),
    },
  };
}

function valueSql({ table }: Scope, need: NeedOf<"histogram">): Known<string> {
  const system = systemOf(table, need.system);
  if ("unavailable" in system) return system;
  if (need.value === "latency") return system.value.latency;
  if (need.value === "score") return system.value.score;
  const numeric = table.sample.task === "regression" || table.sample.task === "score";
  if (!numeric || (need.value === "absolute_error" && table.sample.task === "score")) {
    return unavailable("not_declared", `${need.value} is not a number for the task ${table.sample.task}`);
  }
  const { prediction } = system.value;
  if (need.value === "prediction" || "unavailable" in prediction) return prediction;
  if ("unavailable" in table.classes) return table.classes;
  return { value: `abs(${prediction.value} - y)` };
}

function binsOf(
  { rows, ...group }: ShownGroup,
  label: number | null,
  rule: BinRule,
): AnswerOf<"histogram">["groups"][number] {
  const own = rows.filter((row) => Number(row.keys[0]) === (label ?? -1));
  const missing = own.filter((row) => Number(row.keys[1]) === missingBin);
  const bins = own.filter((row) => Number(row.keys[1]) !== missingBin);
  const edged = bins.map((row) => ({ ...edgesOf(Number(row.keys[1]), rule), n: toCount(row.sums[0]) }));
  return {
    ...group,
    label,
    bins: edged.sort((a, b) => a.lower - b.lower),
    missing: missing.reduce((sum, row) => sum + toCount(row.sums[0]), 0),
  };
}
