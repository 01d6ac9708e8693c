import { type Known, type Sample, unavailable } from "@tidegate/formats";
import type { Sources } from "../sources/sources.ts";
import { identifier, numberLiteral } from "../sql/quote.ts";
import { type Column, canonicalText, isNarrowInteger } from "../sql/values.ts";
import { mapKnown } from "./answers.ts";
import { joinCounts } from "./join.ts";
import { resolveSlices } from "./slices.ts";
import { type StagedSystem, stageSystem } from "./systems.ts";
import type { JoinCounts, SampleTable } from "./table.ts";
import { candidateFile, stageTest, type TestTable } from "./test-set.ts";

/** Joins the test set and all systems by id, once, into a table of codes and numbers. */
export async function buildSample(sources: Sources, sample: Sample, index: number): Promise<Known<SampleTable>> {
  const opened = await sources.openWith(sample.test.data, [sample.test.id]);
  if ("unavailable" in opened) return opened;
  const [id] = opened.value.columns;
  if (!id) return unavailable("missing_column", `${sample.test.data.path} has no column "${sample.test.id}"`);
  const tables = `model_${index}`;
  const idSql = await idExpression(sources, sample, id);
  const test = await stageTest(sources, sample, { source: opened.value.source, id }, idSql, tables);
  if ("unavailable" in test) return test;
  const staged = await stageSystems(sources, sample, test.value, idSql, tables);
  const systems = usable(staged.systems);
  const aligned = alignedOf(staged.joins);
  await sources.engine.query(joinSql(`${tables}_sample`, test.value, systems, aligned));
  if (!isView(systems, aligned))
    for (const table of staged.tables) await sources.engine.query(`DROP TABLE IF EXISTS ${table}`);
  const table = sampleTable(`${tables}_sample`, sample, test.value, staged);
  return {
    value: isView(systems, aligned) ? { ...table, narrowed: narrowing(table.sql, test.value, systems) } : table,
  };
}

/** Ids join as integers where every file's id column is of an integer type, else as canonical text; the same pairs meet. */
async function idExpression(sources: Sources, sample: Sample, testId: Column): Promise<(column: Column) => string> {
  const columns = [testId];
  for (const system of Object.values(sample.systems)) {
    if ("constant" in system) continue;
    const opened = await sources.openWith(system.predictions, [system.columns.id]);
    if ("value" in opened) columns.push(...opened.value.columns);
  }
  const integers = columns.every(isNarrowInteger);
  return (column) => (integers ? `CAST(${identifier(column.name)} AS BIGINT)` : canonicalText(column));
}

interface Staged {
  readonly systems: ReadonlyMap<string, Known<StagedSystem>>;
  readonly joins: ReadonlyMap<string, Known<JoinCounts>>;
  readonly tables: readonly string[];
}

async function stageSystems(
  sources: Sources,
  sample: Sample,
  test: TestTable,
  idSql: (column: Column) => string,
  tables: string,
): Promise<Staged> {
  const classes = "value" in test.labels ? test.labels.value.classes : [];
  const context = { sources, sample, labels: test.labels, testRows: test.rows, idSql, tables };
  const names = Object.keys(sample.systems).sort();
  const staged = await Promise.all(
    names.map(async (name, index) => {
      const system = await stageSystem(name, index, context);
      const join: Known<JoinCounts> =
        "unavailable" in system
          ? system
          : { value: await joinCounts(sources, test.table, test.rows, system.value, classes) };
      return { name, system: withoutDoubles(system, join), join };
    }),
  );
  return {
    systems: new Map(staged.map(({ name, system }) => [name, system])),
    joins: new Map(staged.map(({ name, join }) => [name, join])),
    tables: [test.table, `${tables}_labels`, ...names.map((_, index) => `${tables}_system_${index}`)],
  };
}

/** A system that answers a row twice has no answer that could be measured. */
function withoutDoubles(system: Known<StagedSystem>, join: Known<JoinCounts>): Known<StagedSystem> {
  if ("unavailable" in system || "unavailable" in join || join.value.duplicates === 0) return system;
  const { path } = system.value;
  return unavailable(
    "duplicate_ids",
    `${join.value.duplicates} rows of ${path} answer an id that another row answers`,
    {
      file: path,
      hint: "answer each row once",
    },
  );
}

function usable(systems: ReadonlyMap<string, Known<StagedSystem>>): StagedSystem[] {
  return [...systems.values()].flatMap((system) => ("value" in system ? [system.value] : []));
}

/** Files whose rows are all in the order of the test set need no join and no copy. */
function isView(systems: readonly StagedSystem[], aligned: ReadonlySet<string>): boolean {
  return systems.every(({ name, table }) => table === null || aligned.has(name));
}

/** Of a view: the statement over a join of only those systems whose columns it names. */
function narrowing(view: string, test: TestTable, systems: readonly StagedSystem[]): (statement: string) => string {
  return (statement) => {
    const named = new Set(statement.match(/\by\d+_/g));
    const used = systems.filter(({ prefix }) => named.has(prefix));
    return statement.replaceAll(view, `(${selectSql(test, used, new Set(used.map(({ name }) => name)))})`);
  };
}

/** The one join. Labels and slices become codes; a system's missing answer becomes class -1 or NULL. */
export function joinSql(
  table: string,
  test: TestTable,
  systems: readonly StagedSystem[],
  aligned: ReadonlySet<string>,
): string {
  const made = isView(systems, aligned) ? "VIEW" : "TABLE";
  return `CREATE ${made} ${table} AS ${selectSql(test, systems, aligned)}`;
}

function selectSql(test: TestTable, systems: readonly StagedSystem[], aligned: ReadonlySet<string>): string {
  const label = "value" in test.labels ? ["test.y"] : [];
  const cluster = "value" in test.cluster ? ["test.cluster"] : [];
  const slices = [...test.slices.values()].flatMap((slice) => ("value" in slice ? [`test.${slice.value.sql}`] : []));
  const selects = [...label, ...slices, ...cluster, ...systems.flatMap((system) => system.selects)];
  const alias = ({ prefix }: StagedSystem) => prefix.slice(0, -1);
  const files = systems.filter((system) => system.table !== null);
  const besides = files
    .filter(({ name }) => aligned.has(name))
    .map((s) => ` POSITIONAL JOIN ${s.table} AS ${alias(s)}`);
  const others = files.filter(({ name }) => !aligned.has(name));
  const byId = others.map((s) => ` LEFT JOIN ${s.table} AS ${alias(s)} ON ${alias(s)}.id = test.id`);
  const columns = selects.length > 0 ? selects.join(", ") : "1 AS one";
  return `SELECT ${columns} FROM ${test.table} AS test${besides.join("")}${byId.join("")}`;
}

function alignedOf(joins: ReadonlyMap<string, Known<JoinCounts>>): Set<string> {
  return new Set([...joins].flatMap(([name, join]) => ("value" in join && join.value.aligned ? [name] : [])));
}

function sampleTable(sql: string, sample: Sample, test: TestTable, staged: Staged): SampleTable {
  const candidate = staged.systems.get("candidate");
  const cut = candidateCut(sample);
  const noCut = unavailable("not_declared", "predictions declare no confidence and confidence_cut");
  const confidence = candidate && "value" in candidate ? candidate.value.confidence : noCut;
  return {
    sql,
    narrowed: (statement) => statement,
    sample,
    rows: test.rows,
    classes: sample.task === "score" ? { value: [] } : mapKnown(test.labels, ({ classes }) => classes),
    magnitude: "value" in test.labels ? test.labels.value.magnitude : 0,
    slices: resolveSlices(sample, test.slices),
    systems: new Map([...staged.systems].map(([name, system]) => [name, mapKnown(system, ({ columns }) => columns)])),
    joins: staged.joins,
    cluster: test.cluster,
    machine:
      cut === undefined
        ? noCut
        : mapKnown(confidence, (column) => `coalesce(${column} >= ${numberLiteral(cut)}, false)`),
  };
}

function candidateCut(sample: Sample): number | undefined {
  const candidate = sample.systems.candidate;
  return candidateFile(sample) && candidate && "columns" in candidate ? candidate.columns.confidence_cut : undefined;
}
