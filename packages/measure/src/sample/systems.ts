import { type AnswerColumns, type DataFile, type Known, type Sample, type Task, unavailable } from "@tidegate/formats";
import { rowsOf, toCount } from "../engine/engine.ts";
import type { Source, Sources } from "../sources/sources.ts";
import { type Column, canonicalText } from "../sql/values.ts";
import { type AnswerSql, answerSql, mapKnown } from "./answers.ts";
import { constantAnswer } from "./constant.ts";
import type { Labels } from "./labels.ts";
import { limitedRows, mostAnswers, tooManyRows } from "./row-limit.ts";
import type { SystemColumns } from "./table.ts";

/** A system read into a table of its own, or constant; with the columns it brings to the joined table. */
export interface StagedSystem {
  readonly name: string;
  /** Prefix of its columns in the joined table. */
  readonly prefix: string;
  /** Its table, or null for a constant. */
  readonly table: string | null;
  readonly path: string;
  readonly rows: number;
  readonly selects: readonly string[];
  readonly columns: SystemColumns;
  /** SQL over its table: the row's prediction is no answer; its score is none. */
  readonly badPrediction: string;
  readonly badScore: string;
  readonly predictionText: string | undefined;
  readonly from: string;
  readonly confidence: Known<string>;
}

export interface SystemContext {
  readonly sources: Sources;
  readonly sample: Sample;
  readonly labels: Known<Labels>;
  readonly testRows: number;
  readonly idSql: (column: Column) => string;
  readonly tables: string;
}

/** Reads one system's answers once, checked and coded, into a table by id. */
export async function stageSystem(name: string, index: number, context: SystemContext): Promise<Known<StagedSystem>> {
  const system = context.sample.systems[name];
  if (!system) return unavailable("no_baseline", `there is no baseline ${name}`);
  if ("constant" in system) {
    const answer = await constantAnswer(context.sources, context.sample, context.labels, system);
    return mapKnown(answer, (value) => constantSystem(name, index, value, system.of.path, context.sample));
  }
  return stageFile(name, index, context, system.predictions, system.columns);
}

async function stageFile(
  name: string,
  index: number,
  context: SystemContext,
  data: DataFile,
  columns: AnswerColumns,
): Promise<Known<StagedSystem>> {
  const opened = await context.sources.openWith(data, [columns.id]);
  if ("unavailable" in opened) return opened;
  const { columns: found } = opened.value;
  const [id] = found;
  const most = mostAnswers(context.testRows);
  const limited = await limitedRows(context.sources, opened.value.source, most);
  if ("unavailable" in limited) return limited;
  const source = { ...opened.value.source, from: limited.value };
  if (!id) return unavailable("missing_column", `${source.path} has no column "${columns.id}"`, { file: source.path });
  const answers = answerSql(context.sample, context.labels, source, columns);
  const table = `${context.tables}_system_${index}`;
  const staged = stagedColumns(answers);
  const classes = "value" in context.labels ? context.labels.value.classes : [];
  const sql = stageSql(table, source.from, context.idSql(id), staged, answers, classes);
  context.sources.loading(source.path);
  const made = await context.sources.read(source.path, sql);
  if ("unavailable" in made) return made;
  const [[count] = []] = rowsOf(await context.sources.engine.query(`SELECT count(*) FROM ${table}`));
  const rows = toCount(count);
  if (rows > most) return tooManyRows(source.path, most);
  if (rows === 0)
    return unavailable("no_rows", `${source.path} has no rows`, { file: source.path, hint: "write a row an id" });
  return {
    value: fileSystem({
      name,
      index,
      table,
      source,
      answers,
      staged,
      rows,
      columns,
      task: context.sample.task,
    }),
  };
}

/** Names of the columns of a system's own table: p, q, t, c and q0, q1, ... for scores by class. */
function stagedColumns(answers: AnswerSql): { name: string; sql: string }[] {
  const single = { p: answers.prediction, q: answers.score, t: answers.latency, c: answers.confidence };
  const there = Object.entries(single).flatMap(([name, sql]) => ("value" in sql ? [{ name, sql: sql.value }] : []));
  return [...there, ...[...answers.scores.values()].map((sql, i) => ({ name: `q${i}`, sql }))];
}

/** Scores by class count together: where one is invalid or their sum is not 1 (within 0.001), none is valid. */
function stageSql(
  table: string,
  from: string,
  id: string,
  staged: readonly { name: string; sql: string }[],
  answers: AnswerSql,
  classes: readonly string[],
): string {
  const inner = staged.map(({ name, sql }) => `${sql} AS ${name}`);
  const scores = [...answers.scores.keys()].map((_, i) => `q${i}`);
  const sum = scores.join(" + ");
  const valid = scores.length === classes.length ? `abs(${sum} - 1) <= 0.001` : `${sum} <= 1.001`;
  const outer = staged.map(({ name }) =>
    scores.includes(name) ? `CASE WHEN ${valid} THEN ${name} END AS ${name}` : name,
  );
  return `CREATE TABLE ${table} AS SELECT ${["id", ...outer].join(", ")} FROM (SELECT ${[`${id} AS id`, ...inner].join(", ")} FROM ${from})`;
}

interface FileParts {
  readonly name: string;
  readonly index: number;
  readonly table: string;
  readonly source: Source;
  readonly answers: AnswerSql;
  readonly staged: readonly { name: string }[];
  readonly rows: number;
  readonly columns: AnswerColumns;
  readonly task: Task;
}

function fileSystem({ name, index, table, source, answers, staged, rows, columns, task }: FileParts): StagedSystem {
  const prefix = `y${index}_`;
  const text = source.columns.find((column) => column.name === columns.prediction);
  const hasClasses = answers.scores.size > 0;
  const coded = task === "binary" || task === "multiclass";
  return {
    name,
    prefix,
    table,
    path: source.path,
    rows,
    selects: staged.map((column) => joined(column.name, index, coded)),
    columns: {
      prediction: mapKnown(answers.prediction, () => `${prefix}p`),
      score: mapKnown(answers.score, () => `${prefix}q`),
      scores: new Map([...answers.scores.keys()].map((label, i) => [label, `${prefix}q${i}`])),
      latency: mapKnown(answers.latency, () => `${prefix}t`),
    },
    badPrediction: "value" in answers.prediction ? (coded ? "p < 0" : "p IS NULL") : "false",
    badScore: "value" in answers.score ? "q IS NULL" : hasClasses ? "q0 IS NULL" : "false",
    predictionText: text ? canonicalText(text) : undefined,
    from: source.from,
    confidence: mapKnown(answers.confidence, () => `${prefix}c`),
  };
}

/** A class that was not answered is -1; a number that was not is NULL. */
function joined(name: string, index: number, coded: boolean): string {
  const value = coded && name === "p" ? `coalesce(y${index}.p, -1)` : `y${index}.${name}`;
  return `${value} AS y${index}_${name}`;
}

function constantSystem(name: string, index: number, value: string, path: string, sample: Sample): StagedSystem {
  const prefix = `y${index}_`;
  const none = unavailable("not_declared", `${name} is a constant and gives no score, latency or confidence`);
  const isScore = sample.task === "score";
  return {
    name,
    prefix,
    table: null,
    path,
    rows: 0,
    selects: [`${value} AS ${prefix}p`],
    columns: {
      prediction: { value: `${prefix}p` },
      score: isScore ? { value: `${prefix}p` } : none,
      scores: new Map(),
      latency: none,
    },
    badPrediction: "false",
    badScore: "false",
    predictionText: undefined,
    from: "",
    confidence: none,
  };
}
