import type { AnswerColumns } from "@tidegate/formats";
import { isIdName, isUnique, plainName } from "../infer-schema/guess-meaning.ts";
import type { ColumnProfile, Table } from "../infer-schema/read-tables.ts";
import { ambiguous, type InitRequest, listText, missing, type Say } from "./request.ts";

/** The column that names a row, the same in test set and predictions. */
export function guessId(test: Table, predictions: Table, { id }: InitRequest, say: Say): string {
  if (id !== undefined) {
    for (const table of [test, predictions]) columnOf(table, id, "id");
    return id;
  }
  const common = test.columns.filter((column) => {
    const other = predictions.columns.find(({ name }) => name === column.name);
    return isUnique(column) && other !== undefined && isUnique(other);
  });
  const likely = common.filter(({ name }) => isIdName(name));
  const [only, ...more] = likely.length > 0 ? likely : common;
  if (only === undefined)
    throw missing(
      `no column names a row in both ${test.path} and ${predictions.path}; expected one of the same name with another value in every row`,
      "write such a column to both files, or name it: --id COLUMN",
    );
  if (more.length > 0) {
    const names = [only, ...more].map(({ name }) => name);
    throw ambiguous(`${names.length} columns could name a row: ${listText(names)}`, "id", names);
  }
  say(`id: ${only.name} (another value in every row of both files)`);
  return only.name;
}

const answerNames =
  /^(pred(icted|iction|ictions|s)?|y_?(pred|hat)|output|answer|decision|predicted_.*|.*_pred(icted|iction)?)$/;
const scoreNames =
  /^(score|scores|prob(a|ability|abilities)?|.*_(score|prob|proba|probability)|(score|prob|proba|probability)_.*|p|p_?1|confidence)$/;
const latencyNames = /^(latency|duration|elapsed|inference_time|time|runtime)?_?(ms|millis|milliseconds)$|^latency$/;

/** The columns in which the model answers. */
export function guessAnswers(predictions: Table, id: string, request: InitRequest, say: Say): AnswerColumns {
  const own = predictions.columns.filter(({ name }) => name !== id);
  const latency = pick(own, latencyNames).find(isNumeric)?.name;
  const rest = own.filter(({ name }) => name !== latency);
  const score = request.score ?? scoreAmong(rest)?.name;
  if (score !== undefined) columnOf(predictions, score, "score");
  const prediction = request.prediction ?? predictionAmong(rest.filter(({ name }) => name !== score))?.name;
  if (prediction !== undefined) columnOf(predictions, prediction, "prediction");
  if (prediction === undefined && score === undefined)
    throw missing(
      `no column of ${predictions.path} looks like an answer: ${listText(own.map(({ name }) => name)) || "there is none"}`,
      "name it: --prediction COLUMN for classes and numbers, --score COLUMN for probabilities",
    );
  if (prediction !== undefined) say(`prediction: ${prediction}`);
  if (score !== undefined) say(`score: ${score} (numbers from 0 to 1)`);
  if (latency !== undefined) say(`latency: ${latency}, in milliseconds`);
  return {
    id,
    ...(prediction === undefined ? {} : { prediction }),
    ...(score === undefined ? {} : { score }),
    ...(latency === undefined ? {} : { latency }),
  };
}

function scoreAmong(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  const found = pick(columns, scoreNames).filter(isProbability);
  const [only, ...more] = found;
  if (more.length === 0) return only;
  const names = found.map(({ name }) => name);
  throw ambiguous(`${names.length} columns could be the score: ${listText(names)}`, "score", names);
}

function predictionAmong(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  const byName = pick(columns, answerNames);
  const found = byName.length > 0 || columns.length > 1 ? byName : columns.filter(isAnswer);
  const [only, ...more] = found;
  if (more.length === 0) return only;
  const names = found.map(({ name }) => name);
  throw ambiguous(`${names.length} columns could be the prediction: ${listText(names)}`, "prediction", names);
}

/** Numbers, or few different words: not free text. */
function isAnswer(column: ColumnProfile): boolean {
  return column.distinct > 1 && (isNumeric(column) || column.values.length === column.distinct);
}

function pick(columns: readonly ColumnProfile[], names: RegExp): ColumnProfile[] {
  return columns.filter(({ name }) => names.test(plainName(name)));
}

export function isNumeric({ type }: ColumnProfile): boolean {
  return type === "integer" || type === "number";
}

function isProbability(column: ColumnProfile): boolean {
  const [low, high] = [Number(column.smallest), Number(column.largest)];
  return isNumeric(column) && column.smallest !== null && low >= 0 && high <= 1;
}

/** A column that was named must be there. */
export function columnOf(table: Table, name: string, option: string): ColumnProfile {
  const found = table.columns.find((column) => column.name === name);
  if (found) return found;
  throw missing(
    `--${option} ${name} is not a column of ${table.path}`,
    `its columns are ${listText(table.columns.map((column) => column.name))}`,
  );
}
