import { rowsOf, toCount } from "../engine/engine.ts";
import type { Sources } from "../sources/sources.ts";
import { textList } from "../sql/quote.ts";
import type { StagedSystem } from "./systems.ts";
import type { JoinCounts } from "./table.ts";

/** How a system's table meets the test set's, by id. Numbers of rows; at most five texts. */
export async function joinCounts(
  sources: Sources,
  test: string,
  testRows: number,
  system: StagedSystem,
  classes: readonly string[],
): Promise<JoinCounts> {
  const { table } = system;
  if (table === null) return { ...nothing, rows: testRows, matched: testRows, aligned: false };
  const aligned = system.rows === testRows && (await isAligned(sources, test, table));
  const [[matched, invalid, invalidScores] = []] = rowsOf(
    await sources.engine.query(aligned ? alignedSql(system) : matchSql(test, system)),
  );
  const counts = {
    rows: system.rows,
    matched: toCount(matched),
    invalid: toCount(invalid),
    invalidScores: toCount(invalidScores),
  };
  const [extra, distinct] = counts.rows === counts.matched ? [0, counts.rows] : await extraRows(sources, test, table);
  return {
    ...counts,
    aligned,
    extra,
    duplicates: counts.rows - distinct,
    unknownClasses: counts.invalid > 0 ? await unknownClasses(sources, system, classes) : [],
    examples: counts.matched < testRows ? await missingIds(sources, test, table) : [],
  };
}

/** True when both tables have the same ids in the same order, as files written together do: then no hash join is needed. */
async function isAligned(sources: Sources, test: string, table: string): Promise<boolean> {
  const sql = `SELECT count(*) FROM (SELECT id AS a FROM ${test}) POSITIONAL JOIN (SELECT id AS b FROM ${table}) WHERE a IS DISTINCT FROM b`;
  return toCount(rowsOf(await sources.engine.query(sql))[0]?.[0]) === 0;
}

function alignedSql({ table, badPrediction, badScore }: StagedSystem): string {
  const either = `(${badPrediction} OR ${badScore})`;
  return `SELECT count(*), count(CASE WHEN ${either} THEN 1 END), count(CASE WHEN ${badScore} THEN 1 END) FROM ${table}`;
}

const nothing = {
  rows: 0,
  matched: 0,
  extra: 0,
  duplicates: 0,
  invalid: 0,
  invalidScores: 0,
  unknownClasses: [],
  examples: [],
};

/** One row a matched id, so that doubled answers count once. */
export function matchSql(test: string, system: StagedSystem): string {
  const bad = `(${system.badPrediction} OR ${system.badScore})`;
  return (
    `SELECT count(*), sum(CAST(b AS INTEGER)), sum(CAST(s AS INTEGER)) FROM ` +
    `(SELECT bool_or(${bad}) AS b, bool_or(${system.badScore}) AS s FROM ${system.table} JOIN (SELECT id FROM ${test}) USING (id) GROUP BY id)`
  );
}

/** Rows without a place in the test set, and how many different ids there are; a row without an id is always different. */
async function extraRows(sources: Sources, test: string, table: string): Promise<[number, number]> {
  const sql =
    `SELECT (SELECT count(*) FROM ${table} AS y WHERE NOT EXISTS (SELECT 1 FROM ${test} AS t WHERE t.id = y.id)), ` +
    `(SELECT count(DISTINCT id) + count(*) - count(id) FROM ${table})`;
  const [[extra, distinct] = []] = rowsOf(await sources.engine.query(sql));
  return [toCount(extra), toCount(distinct)];
}

async function missingIds(sources: Sources, test: string, table: string): Promise<string[]> {
  const sql =
    `SELECT CAST(id AS VARCHAR) AS text FROM ${test} AS t WHERE NOT EXISTS ` +
    `(SELECT 1 FROM ${table} AS y WHERE y.id = t.id) ORDER BY text LIMIT 5`;
  return rowsOf(await sources.engine.query(sql)).map(([id]) => String(id));
}

async function unknownClasses(sources: Sources, system: StagedSystem, classes: readonly string[]): Promise<string[]> {
  const text = system.predictionText;
  if (text === undefined || classes.length === 0) return [];
  const sql = `SELECT DISTINCT ${text} AS v FROM ${system.from} WHERE v IS NOT NULL AND NOT list_contains(${textList(classes)}, v) ORDER BY v LIMIT 5`;
  const found = await sources.read(system.path, sql);
  return "unavailable" in found ? [] : rowsOf(found.value).map(([v]) => String(v));
}
