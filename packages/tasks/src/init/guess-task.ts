import type { AnswerColumns, Sample, Task } from "@tidegate/formats";
import type { Tree } from "@tidegate/git";
import { directionNeeds, directionOf } from "@tidegate/judge";
import { askData } from "../infer-schema/ask-data.ts";
import { type ColumnProfile, fileOf, type Table } from "../infer-schema/read-tables.ts";
import type { Progress } from "../progress.ts";
import { columnOf } from "./guess-columns.ts";
import { ambiguous, type InitRequest, missing, type Say } from "./request.ts";

/** The task, from the values of label and prediction. */
export function guessTask(label: ColumnProfile | undefined, predicted: ColumnProfile | undefined, say: Say): Task {
  const task = taskOf(label, predicted);
  const why = label === undefined ? "no label" : `${label.name} has ${label.distinct} different values`;
  say(`task: ${task} (${why})`);
  return task;
}

const mostClasses = 50;

function taskOf(label: ColumnProfile | undefined, predicted: ColumnProfile | undefined): Task {
  if (label === undefined) return "score";
  if (label.distinct < 2)
    throw missing(
      `the label ${label.name} has ${label.distinct} different values; expected at least two`,
      "--label COLUMN",
    );
  if (label.distinct === 2) return "binary";
  const isCategory = label.type === "string" || label.type === "boolean";
  const isCoded = label.type === "integer" && predicted?.values.every((value) => label.values.includes(value));
  if (label.distinct <= mostClasses && (isCategory || isCoded)) return "multiclass";
  if (isCategory)
    throw missing(
      `the label ${label.name} is text with ${label.distinct} different values`,
      "name another: --label COLUMN",
    );
  return "regression";
}

const affirmative = /^(1|true|yes|y|positive|pos|t|fraud|churn|spam|default|bad|sick|ill|malignant)$/i;

/** What the positive class is guessed from. */
export interface BinaryClues {
  readonly tree: Tree;
  readonly test: Table;
  readonly predictions: Table;
  readonly columns: AnswerColumns;
  readonly label: string;
  readonly request: InitRequest;
  readonly progress: Progress;
}

/** The positive class: the affirmative word; else the one towards which scores rise. */
export async function guessPositive(clues: BinaryClues, say: Say): Promise<string> {
  const { test, label, request, columns } = clues;
  const { values } = columnOf(test, label, "label");
  if (request.positive !== undefined) {
    if (values.includes(request.positive)) return request.positive;
    throw ambiguous(`--positive ${request.positive} is not a value of ${label}`, "positive", values);
  }
  const affirmed = values.filter((value) => affirmative.test(value));
  const [word] = affirmed;
  if (word !== undefined && affirmed.length === 1) {
    say(`positive: ${word} (by its name)`);
    return word;
  }
  if (columns.score === undefined)
    throw ambiguous(`either value of ${label} could be the positive one`, "positive", values);
  return risingTowards(clues, values, say);
}

/** Scores are the chance of the positive class: of the two, the one that scores higher. */
async function risingTowards(clues: BinaryClues, values: readonly string[], say: Say): Promise<string> {
  const [first = "", second = ""] = values;
  const sample = sampleWith(clues, first);
  const answers = await askData(clues.tree, { all: { sample, needs: directionNeeds(sample) } }, clues.progress);
  const area = directionOf(sample, answers("all"));
  if (area === undefined || Math.abs(area - 0.5) < 0.05)
    throw ambiguous(`either value of ${clues.label} could be the positive one`, "positive", values);
  const positive = area > 0.5 ? first : second;
  say(`positive: ${positive} (its rows have the higher scores)`);
  return positive;
}

function sampleWith({ test, predictions, columns, label }: BinaryClues, positive: string): Sample {
  return {
    task: "binary",
    test: { data: fileOf(test.path), id: columns.id, label, positive, labels: "trusted" },
    slices: {},
    systems: { candidate: { predictions: fileOf(predictions.path), columns } },
    min_count: 5,
  };
}
