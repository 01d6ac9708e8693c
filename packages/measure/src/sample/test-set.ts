import { type DataFile, type Known, type Sample, unavailable } from "@tidegate/formats";
import { rowsOf, toCount } from "../engine/engine.ts";
import type { Source, Sources } from "../sources/sources.ts";
import { findColumn } from "../sources/suggest.ts";
import { placeSql } from "../sql/place.ts";
import { identifier } from "../sql/quote.ts";
import { type Column, canonicalText, finiteOf } from "../sql/values.ts";
import { mapKnown } from "./answers.ts";
import { checkLabels, type Labels } from "./labels.ts";
import { limitedRows, mostAnswers, tooManyRows } from "./row-limit.ts";
import { codeSlice, type StagedSlice, stagedValue, stageSlices } from "./slices.ts";
import type { SliceColumn } from "./table.ts";

/** The trusted test set in a table of its own: id, label and slices as codes, cluster. */
export interface TestTable {
  readonly table: string;
  readonly rows: number;
  readonly labels: Known<Labels>;
  readonly cluster: Known<string>;
  readonly slices: ReadonlyMap<string, Known<SliceColumn>>;
}

export type IdSql = (column: Column) => string;

export async function stageTest(
  sources: Sources,
  sample: Sample,
  opened: { source: Source; id: Column },
  idSql: IdSql,
  tables: string,
): Promise<Known<TestTable>> {
  const { source, id } = opened;
  const table = `${tables}_test`;
  const slices = stageSlices(sample, source);
  const label = await stageLabel(sources, sample, source, idSql, tables);
  const cluster =
    sample.test.cluster === undefined
      ? unavailable("not_declared", "the test set declares no cluster column")
      : findColumn(source.columns, sample.test.cluster, source.path);
  const selects = [
    `${idSql(id)} AS id`,
    ...("value" in label && label.value.column ? [`${label.value.column} AS label`] : []),
    ...known(slices).map((slice) => `${stagedValue(slice)} AS ${slice.name}`),
    ...("value" in cluster ? [`${canonicalText(cluster.value)} AS cluster`] : []),
  ];
  sources.loading(source.path);
  const raw = await stageRaw(sources, source, selects, "value" in label ? label.value.join : undefined, tables);
  if ("unavailable" in raw) return raw;
  const labels = "unavailable" in label ? label : await checkLabels(sources, raw.value, sample, label.value);
  if ("unavailable" in labels && labels.unavailable.code === "unreadable_file") return labels;
  const coded = await codeSlices(sources, raw.value, source.path, slices);
  const codes = [
    "id",
    ...("value" in labels ? [labelCode(labels.value.classes, label)] : []),
    ...coded.codes,
    ...("value" in cluster ? ["cluster"] : []),
  ];
  const made = await sources.read(source.path, `CREATE TABLE ${table} AS SELECT ${codes.join(", ")} FROM ${raw.value}`);
  if ("unavailable" in made) return made;
  await sources.engine.query(`DROP TABLE IF EXISTS ${tables}_raw`);
  const rows = await checkIds(sources, table, sample, source.path);
  if ("unavailable" in rows) return rows;
  return {
    value: { table, rows: rows.value, labels, cluster: mapKnown(cluster, () => "cluster"), slices: coded.slices },
  };
}

function labelCode(classes: readonly string[], label: Known<LabelSource>): string {
  if (classes.length === 0 || "unavailable" in label) return "label AS y";
  return `CAST(CAST(${placeSql({ name: "label", type: label.value.type }, classes)} AS INTEGER) - 1 AS SMALLINT) AS y`;
}

/** What codes are made from: of Parquet read again each time, a column at a time and without memory; else a table. */
async function stageRaw(
  sources: Sources,
  source: Source,
  selects: readonly string[],
  labels: string | undefined,
  tables: string,
): Promise<Known<string>> {
  const read = `SELECT ${selects.join(", ")} FROM ${source.from}`;
  if (source.format === "parquet" && labels === undefined) return { value: `(${read})` };
  const joined = labels === undefined ? read : `SELECT * FROM (${read}) LEFT JOIN ${labels} USING (id)`;
  const made = await sources.read(source.path, `CREATE TABLE ${tables}_raw AS ${joined}`);
  return mapKnown(made, () => `${tables}_raw`);
}

/** Of the task regression the staged label is a number; else it is the column as it is, of this type. */
export interface LabelSource {
  readonly path: string;
  readonly type: string;
  readonly column?: string;
  readonly join?: string;
}

/** Where labels come from: a column of the test set or, if the policy allows it, the candidate's file, joined by id. */
async function stageLabel(
  sources: Sources,
  sample: Sample,
  source: Source,
  idSql: IdSql,
  tables: string,
): Promise<Known<LabelSource>> {
  if (sample.task === "score") return unavailable("not_declared", "the task score has no labels");
  if (sample.test.label === undefined) {
    return unavailable("not_declared", "the test set declares no label column", { hint: "add test_set.label" });
  }
  const sqlOf = (column: Column) => (sample.task === "regression" ? finiteOf(column) : identifier(column.name));
  if (sample.test.labels === "trusted") {
    const column = findColumn(source.columns, sample.test.label, source.path);
    return mapKnown(column, (found) => ({ path: source.path, type: found.type, column: sqlOf(found) }));
  }
  const file = candidateFile(sample);
  if (!file) return unavailable("not_declared", "labels come with the predictions, but there is no candidate file");
  const opened = await sources.openWith(file.data, [file.id, sample.test.label]);
  if ("unavailable" in opened) return opened;
  const [id, label] = opened.value.columns;
  if (!id || !label) return unavailable("missing_column", `${file.data.path} has no label`);
  const join = `${tables}_labels`;
  const read = await limitedLabels(sources, source, opened.value.source);
  if ("unavailable" in read) return read;
  const sql = `CREATE TABLE ${join} AS SELECT ${idSql(id)} AS id, ${sqlOf(label)} AS label FROM ${read.value.from}`;
  const made = await sources.read(file.data.path, sql);
  if ("unavailable" in made) return made;
  const checked = await checkIds(sources, join, sample, file.data.path);
  if ("value" in checked && checked.value > read.value.most) return tooManyRows(file.data.path, read.value.most);
  return mapKnown(checked, () => ({ path: file.data.path, type: label.type, join }));
}

/** The candidate's file as far as labels are read from it; the rows of the test set are counted for this alone. */
async function limitedLabels(sources: Sources, test: Source, answers: Source) {
  const counted = await sources.read(test.path, `SELECT count(*) FROM ${test.from}`);
  if ("unavailable" in counted) return counted;
  const most = mostAnswers(toCount(rowsOf(counted.value)[0]?.[0]));
  return mapKnown(await limitedRows(sources, answers, most), (from) => ({ from, most }));
}

export function candidateFile(sample: Sample): { data: DataFile; id: string } | undefined {
  const candidate = sample.systems.candidate;
  if (!candidate || !("predictions" in candidate)) return undefined;
  return { data: candidate.predictions, id: candidate.columns.id };
}

/** Each row has an id of its own. Ids that ascend from row to row are proven different by one cheap pass. */
async function checkIds(sources: Sources, table: string, sample: Sample, path: string): Promise<Known<number>> {
  const ascending = `SELECT id, lag(id) OVER () AS before FROM ${table}`;
  const first = `SELECT count(*), count(id), count(CASE WHEN id <= before THEN 1 END) FROM (${ascending})`;
  const [[all, present, unordered] = []] = rowsOf(await sources.engine.query(first));
  const isSet = toCount(unordered) === 0 && toCount(all) === toCount(present);
  const count = `SELECT count(DISTINCT id) FROM ${table}`;
  const [[distinct] = []] = isSet ? [[all]] : rowsOf(await sources.engine.query(count));
  const [rows, ids, different] = [toCount(all), toCount(present), toCount(distinct)];
  const column = sample.test.id;
  if (rows === 0) return unavailable("no_rows", `${path} has no rows`, { file: path, hint: "add rows to it" });
  if (ids < rows) {
    return unavailable("missing_ids", `${rows - ids} rows of ${path} have no id in "${column}"`, {
      file: path,
      hint: "each row needs an id",
    });
  }
  if (different === rows) return { value: rows };
  return unavailable(
    "duplicate_ids",
    `${rows - different} rows of ${path} have an id in "${column}" that another row has`,
    {
      file: path,
      hint: "ids must name one row each",
    },
  );
}

function known(slices: ReadonlyMap<string, Known<StagedSlice>>): StagedSlice[] {
  return [...slices.values()].flatMap((slice) => ("value" in slice ? [slice.value] : []));
}

async function codeSlices(
  sources: Sources,
  table: string,
  path: string,
  staged: ReadonlyMap<string, Known<StagedSlice>>,
): Promise<{ slices: Map<string, Known<SliceColumn>>; codes: string[] }> {
  const slices = new Map<string, Known<SliceColumn>>();
  const codes: string[] = [];
  for (const [name, slice] of staged) {
    const coded = "unavailable" in slice ? slice : await codeSlice(sources, table, path, slice.value);
    const sql = "value" in slice ? slice.value.name : "";
    if ("value" in coded) codes.push(`${coded.value.code} AS ${sql}`);
    slices.set(
      name,
      mapKnown(coded, ({ texts }) => ({ sql, texts })),
    );
  }
  return { slices, codes };
}
