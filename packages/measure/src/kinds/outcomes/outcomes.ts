import type { AnswerOf, Known, NeedOf } from "@tidegate/formats";
import { toCount } from "../../engine/engine.ts";
import { type SampleContext, type Scope, suppressedOf, systemOf } from "../../sample/context.ts";
import type { SampleTable } from "../../sample/table.ts";
import { labelDigit } from "../../sample/tally.ts";
import type { Sum } from "../../sql/roll-up.ts";

/** Joint counts of label x candidate x baseline; of few classes from the tally that all needs share. */
export async function measureOutcomes(
  need: NeedOf<"outcomes">,
  context: SampleContext,
): Promise<Known<AnswerOf<"outcomes">>> {
  const scope = await context.scope(need);
  if ("unavailable" in scope) return scope;
  const systems = ["candidate", ...(need.baseline === undefined ? [] : [need.baseline])];
  const keys = outcomeKeys(scope.value.table, systems);
  if ("unavailable" in keys) return keys;
  const groups =
    (await context.counts(scope.value, labelDigit, systems)) ??
    (await context.rollUp(scope.value, keys.value, [{ name: "n", sql: "count(*)" }]));
  const cells = groups.map(({ rows, ...group }) => ({
    ...group,
    cells: rows.map((row) => cellOf(row.keys.map(Number), toCount(row.sums[0]))).sort(byCell),
  }));
  return { value: answer(scope.value, cells) };
}

function answer(scope: Scope, groups: AnswerOf<"outcomes">["groups"]): AnswerOf<"outcomes"> {
  const classes = "value" in scope.table.classes ? [...scope.table.classes.value] : [];
  return { kind: "outcomes", classes, groups, suppressed: suppressedOf(scope) };
}

/** Label and predictions as class codes; without classes, label 0 and whether there is a valid answer: 0 or -1. */
function outcomeKeys(table: SampleTable, systems: readonly string[]): Known<Sum[]> {
  if ("unavailable" in table.classes) return table.classes;
  const coded = table.classes.value.length > 0;
  const keys: Sum[] = [{ name: "k0", sql: coded ? "y" : "0" }];
  for (const name of systems) {
    const system = systemOf(table, name);
    if ("unavailable" in system) return system;
    const { prediction, score } = system.value;
    const column = table.sample.task === "score" ? score : prediction;
    if ("unavailable" in column) return column;
    const sql = coded ? column.value : `CASE WHEN ${column.value} IS NULL THEN -1 ELSE 0 END`;
    keys.push({ name: `k${keys.length}`, sql });
  }
  return { value: keys };
}

type Cell = AnswerOf<"outcomes">["groups"][number]["cells"][number];

function cellOf([label = 0, candidate = -1, baseline]: readonly number[], n: number): Cell {
  return { label, candidate, ...(baseline === undefined ? {} : { baseline }), n };
}

function byCell(a: Cell, b: Cell): number {
  return a.label - b.label || a.candidate - b.candidate || (a.baseline ?? 0) - (b.baseline ?? 0);
}
