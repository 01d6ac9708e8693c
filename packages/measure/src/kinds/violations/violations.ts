import { type AnswerOf, type DataFile, type Known, type NeedOf, type RowCheck, unavailable } from "@tidegate/formats";
import { EngineError, rowsOf, toCount } from "../../engine/engine.ts";
import type { Source, Sources } from "../../sources/sources.ts";
import { findColumn } from "../../sources/suggest.ts";
import { textLiteral } from "../../sql/quote.ts";
import { type Present, presentOf } from "./present.ts";
import { keySql, rowCountsSql, rowExamplesSql, setSql } from "./queries.ts";
import { breaksCheck, columnsOfCheck, isOneRow } from "./row-check.ts";

type Need = NeedOf<"violations">;
type Checked = AnswerOf<"violations">["checks"][number];

/** A check that can be made, with its columns; for a foreign key those of the reference too. */
interface Ready {
  readonly id: string;
  readonly rule: RowCheck;
  readonly columns: readonly Present[];
  readonly reference: { readonly from: string; readonly columns: readonly Present[] } | undefined;
}

/** How many rows break each check: one scan for all that look at one row; examples by a second, of broken checks only. */
export async function measureViolations(need: Need, sources: Sources): Promise<Known<AnswerOf<"violations">>> {
  const source = await sources.open(need.data);
  if ("unavailable" in source) return source;
  const checks: (Ready | Checked)[] = [];
  for (const { id, rule } of need.checks) {
    const ready = await prepare(need, rule, source.value, sources);
    if ("unavailable" in ready) checks.push({ id, violations: 0, examples: [], problem: problemOf(ready.unavailable) });
    else checks.push({ id, rule, ...ready.value });
  }
  const rows = checks.filter(isReady).filter(({ rule }) => isOneRow(rule));
  const counted = await sources.read(source.value.path, rowCountsSql(source.value.from, rows.map(conditionOf)));
  if ("unavailable" in counted) return counted;
  const [[total, ...counts] = []] = rowsOf(counted.value);
  const byId = new Map(rows.map((check, i) => [check, toCount(counts[i])]));
  const done: Checked[] = [];
  for (const check of checks) {
    const answer = isReady(check)
      ? await finish(check, byId.get(check), need, source.value, sources)
      : { value: check };
    if ("unavailable" in answer) return answer;
    done.push(answer.value);
  }
  return { value: { kind: "violations", rows: toCount(total), checks: done } };
}

function isReady(check: Ready | Checked): check is Ready {
  return "rule" in check;
}

function problemOf({ message, hint }: { message: string; hint?: string | undefined }): string {
  return hint === undefined ? message : `${message}; ${hint}`;
}

async function prepare(
  need: Need,
  rule: RowCheck,
  source: Source,
  sources: Sources,
): Promise<Known<{ columns: readonly Present[]; reference: Ready["reference"] }>> {
  const columns = presentColumns(source, columnsOfCheck(rule), need.missing);
  if ("unavailable" in columns) return columns;
  if (rule.check === "pattern") {
    const problem = await patternProblem(sources, rule.pattern);
    if (problem) return problem;
  }
  if (rule.check !== "foreign_key") return { value: { columns: columns.value, reference: undefined } };
  const reference = await referenceOf(sources, rule.reference, rule.reference_columns, need.missing);
  return "unavailable" in reference ? reference : { value: { columns: columns.value, reference: reference.value } };
}

function presentColumns(source: Source, names: readonly string[], missing: readonly string[]): Known<Present[]> {
  const columns: Present[] = [];
  for (const name of names) {
    const column = findColumn(source.columns, name, source.path);
    if ("unavailable" in column) return column;
    columns.push(presentOf(column.value, missing, source.format));
  }
  return { value: columns };
}

async function referenceOf(sources: Sources, data: DataFile, names: readonly string[], missing: readonly string[]) {
  const source = await sources.open(data);
  if ("unavailable" in source) return source;
  const columns = presentColumns(source.value, names, missing);
  return "unavailable" in columns ? columns : { value: { from: source.value.from, columns: columns.value } };
}

/** Patterns are RE2, which has no look-around and no back-reference. */
async function patternProblem(sources: Sources, pattern: string) {
  try {
    await sources.engine.query(`SELECT regexp_full_match('', ${textLiteral(pattern)})`);
    return undefined;
  } catch (error) {
    if (!(error instanceof EngineError) || error.kind !== "Invalid Input") throw error;
    return unavailable("wrong_type", `the pattern ${pattern} is not one of RE2`, { hint: "use no look-around" });
  }
}

function conditionOf({ rule, columns }: Ready): string {
  return isOneRow(rule) ? breaksCheck(rule, columns) : "false";
}

async function finish(
  check: Ready,
  counted: number | undefined,
  need: Need,
  source: Source,
  sources: Sources,
): Promise<Known<Checked>> {
  const key = keySql(need.key, source);
  if (isOneRow(check.rule)) {
    const violations = counted ?? 0;
    const sql = rowExamplesSql(source.from, key, conditionOf(check));
    const examples = violations === 0 ? { value: [] } : await examplesOf(sources, source, sql);
    return "unavailable" in examples ? examples : { value: { id: check.id, violations, examples: examples.value } };
  }
  const sql = setSql(source.from, key, check.columns, check.reference);
  const count = await sources.read(source.path, sql.count);
  if ("unavailable" in count) return count;
  const violations = toCount(rowsOf(count.value)[0]?.[0]);
  const examples = violations === 0 ? { value: [] } : await examplesOf(sources, source, sql.examples);
  return "unavailable" in examples ? examples : { value: { id: check.id, violations, examples: examples.value } };
}

async function examplesOf(sources: Sources, source: Source, sql: string): Promise<Known<string[]>> {
  const read = await sources.read(source.path, sql);
  return "unavailable" in read ? read : { value: rowsOf(read.value).map(([key]) => String(key)) };
}
