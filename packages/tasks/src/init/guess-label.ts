import type { AnswerColumns, Sample, Task } from "@tidegate/formats";
import type { Tree } from "@tidegate/git";
import { agreementNeeds, agreementOf } from "@tidegate/judge";
import { askData } from "../infer-schema/ask-data.ts";
import { isLabelName, plainName } from "../infer-schema/guess-meaning.ts";
import { type ColumnProfile, fileOf, type Table } from "../infer-schema/read-tables.ts";
import type { Progress } from "../progress.ts";
import { columnOf, isNumeric } from "./guess-columns.ts";
import { ambiguous, type InitRequest, listText, missing, type Say } from "./request.ts";

/** What the label is guessed from. */
export interface Clues {
  readonly tree: Tree;
  readonly test: Table;
  readonly predictions: Table;
  readonly columns: AnswerColumns;
  readonly model: string;
  readonly request: InitRequest;
  readonly progress: Progress;
}

/**
 * The column of the truth: by its name, else by how well the predictions fit it. Undefined where the model only scores,
 * which needs no truth.
 */
export async function guessLabel(clues: Clues, say: Say): Promise<string | undefined> {
  const { test, columns, request } = clues;
  if (request.label !== undefined) return columnOf(test, request.label, "label").name;
  const others = test.columns.filter(({ name }) => name !== columns.id);
  const byName = others.filter((column) => isNamedLike(column.name, clues) && canBeScored(column, columns));
  const [named] = byName;
  if (named && byName.length === 1) {
    say(`label: ${named.name} (by its name)`);
    return named.name;
  }
  if (columns.prediction === undefined) {
    if (named)
      throw ambiguous(`${byName.length} columns could be the label: ${namesOf(byName)}`, "label", names(byName));
    say("label: none; the score alone is judged (name the truth with --label COLUMN if there is one)");
    return undefined;
  }
  return byFit(
    clues,
    (byName.length > 0 ? byName : others).filter((column) => isPossible(column, clues)),
    say,
  );
}

/** Without a prediction there is a score alone: the chance of one of two classes, or a grade that needs no truth. */
function canBeScored({ distinct }: ColumnProfile, { prediction }: AnswerColumns): boolean {
  return prediction !== undefined || distinct === 2;
}

/** Named as labels are, or as the prediction or the model is. */
function isNamedLike(name: string, { columns, model }: Clues): boolean {
  const plain = plainName(name);
  const predicted = plainName(columns.prediction ?? "").replace(
    /^(predicted|prediction|pred|y_pred)_|_(pred|predicted|prediction)$/g,
    "",
  );
  return isLabelName(name) || plain === plainName(model) || (predicted !== "" && plain === predicted);
}

/** Whether predictions could be about this column at all: numbers about numbers, classes about the same classes. */
function isPossible(column: ColumnProfile, { predictions, columns }: Clues): boolean {
  const predicted = predictions.columns.find(({ name }) => name === columns.prediction);
  if (!predicted || column.distinct < 2) return false;
  if (isClasses(predicted)) return predicted.values.every((value) => column.values.includes(value));
  return isNumeric(predicted) && isNumeric(column);
}

/** Few different values, all of them seen. */
function isClasses({ distinct, values, type }: ColumnProfile): boolean {
  return values.length === distinct && distinct <= (type === "number" ? 2 : 50);
}

const clearly = 0.1;
const most = 40;

/** The column that the predictions fit, when one fits and no other nearly as well. */
async function byFit(clues: Clues, possible: readonly ColumnProfile[], say: Say): Promise<string> {
  const { tree, progress, test } = clues;
  const what = `no column of ${test.path} is clearly the truth`;
  if (possible.length === 0 || possible.length > most)
    throw missing(`${what} that ${clues.columns.prediction} predicts`, "name it: --label COLUMN");
  const samples = possible.map((column) => [column.name, sampleOf(clues, column)] as const);
  const questions = samples.map(([name, sample]) => [name, { sample, needs: agreementNeeds(sample) }] as const);
  const answers = await askData(tree, Object.fromEntries(questions), progress);
  const fits = samples
    .map(([name, sample]) => ({ name, fit: agreementOf(sample, answers(name)) ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) => b.fit - a.fit);
  const [best, next] = fits;
  if (!best || !(best.fit > clearly) || (next && next.fit > best.fit - clearly))
    throw ambiguous(`${what}; it could be ${namesOf(possible)}`, "label", names(possible));
  const measure = samples[0]?.[1].task === "regression" ? "R²" : "Cohen's kappa";
  say(
    `label: ${best.name} (what the predictions fit: ${measure} ${best.fit.toFixed(2)}${next && next.fit > -10 ? `, next ${next.name} ${next.fit.toFixed(2)}` : ""})`,
  );
  return best.name;
}

function sampleOf({ test, predictions, columns }: Clues, column: ColumnProfile): Sample {
  const predicted = predictions.columns.find(({ name }) => name === columns.prediction);
  const task: Task = predicted && isClasses(predicted) ? "multiclass" : "regression";
  const { id, prediction } = columns;
  return {
    task,
    test: { data: fileOf(test.path), id, label: column.name, labels: "trusted" },
    slices: {},
    systems: {
      candidate: { predictions: fileOf(predictions.path), columns: { id, ...(prediction ? { prediction } : {}) } },
    },
    min_count: 5,
  };
}

function names(columns: readonly ColumnProfile[]): string[] {
  return columns.map(({ name }) => name);
}

function namesOf(columns: readonly ColumnProfile[]): string {
  return listText(names(columns));
}
