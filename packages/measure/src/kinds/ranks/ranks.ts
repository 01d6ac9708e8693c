import { type AnswerOf, type Known, type NeedOf, unavailable } from "@tidegate/formats";
import { type SampleContext, type Scope, suppressedOf, systemOf } from "../../sample/context.ts";
import { type Members, membersOf } from "./membership.ts";
import { placements } from "./placements.ts";
import { rankSums } from "./rank-sums.ts";
import { rank } from "./ranking.ts";

/** Beyond this, squares of placements would not be exact in a double. */
const mostRows = 2 ** 25;

/**
 * Placements of positives among negatives and the other way round, in each group, candidate and baseline on the same rows.
 * Exact: the scores are sorted, not binned. Columns come from the engine; the counting is a linear pass a grouping here,
 * many times faster than windows and joins in SQL.
 */
export async function measureRanks(need: NeedOf<"ranks">, context: SampleContext): Promise<Known<AnswerOf<"ranks">>> {
  const scope = await context.scope(need);
  if ("unavailable" in scope) return scope;
  const positive = positiveSql(scope.value, need.class);
  if ("unavailable" in positive) return positive;
  const systems = [need.system, ...(need.baseline === undefined ? [] : [need.baseline])];
  const scores: string[] = [];
  for (const name of systems) {
    const score = scoreSql(scope.value, name, need.class);
    if ("unavailable" in score) return score;
    scores.push(score.value);
  }
  if (scope.value.table.rows > mostRows)
    return unavailable("overflow", `ranks of more than ${mostRows} rows are not measured`);
  return { value: await answer(scope.value, context, positive.value, scores) };
}

function positiveSql({ table }: Scope, name: string | undefined): Known<string> {
  if ("unavailable" in table.classes) return table.classes;
  const { task } = table.sample;
  if (task === "binary") return { value: "y = 1" };
  const index = table.classes.value.indexOf(name ?? "");
  if (index >= 0) return { value: `y = ${index}` };
  return unavailable("unknown_label", `ranks need one of the test set's classes, got ${name ?? "none"}`);
}

function scoreSql({ table }: Scope, name: string, ofClass: string | undefined): Known<string> {
  const system = systemOf(table, name);
  if ("unavailable" in system) return system;
  if (table.sample.task === "binary") return system.value.score;
  const column = system.value.scores.get(ofClass ?? "");
  if (column !== undefined) return { value: column };
  return unavailable("not_declared", `predictions of ${name} declare no score for the class ${ofClass}`);
}

async function answer(
  scope: Scope,
  context: SampleContext,
  positiveCondition: string,
  scores: readonly string[],
): Promise<AnswerOf<"ranks">> {
  const slices = scope.slices.map(([name]) => name);
  const positive = await context.derived(scope, ["positive", positiveCondition], async () =>
    Uint8Array.from(await context.column(scope, `CASE WHEN ${positiveCondition} THEN 1 ELSE 0 END`)),
  );
  const members = await context.derived(scope, ["members", slices], () => membersOf(scope, context, positive.length));
  const placed: Uint32Array[] = [];
  for (const score of scores) placed.push(await placedBy(score));
  return { kind: "ranks", exact: true, groups: ranksOf(members, placed, positive), suppressed: suppressedOf(scope) };

  async function placedBy(score: string): Promise<Uint32Array> {
    const make = async () => {
      const column = await context.column(scope, score);
      const ranking = rank(column instanceof Float64Array ? column : Float64Array.from(column));
      return placements(ranking, positive, members.membership);
    };
    return context.derived(scope, ["placed", score, positiveCondition, slices], make);
  }
}

function ranksOf(
  { groups, membership }: Members,
  [own = new Uint32Array(), other]: readonly Uint32Array[],
  positive: Uint8Array,
): AnswerOf<"ranks">["groups"] {
  const baseline = other ?? null;
  const { positives, negatives } = rankSums(own, baseline, positive, membership);
  const empty = { n: 0, sum: "0", sum_squares: "0" };
  return groups.map((group, i) => ({
    ...group,
    positives: positives[i + 1] ?? empty,
    negatives: negatives[i + 1] ?? empty,
    error_bound: 0,
    ...(baseline && { baseline_error_bound: 0 }),
  }));
}
