import { type AnswerColumns, type Known, type Sample, unavailable } from "@tidegate/formats";
import type { Source } from "../sources/sources.ts";
import { findColumn } from "../sources/suggest.ts";
import { placeSql } from "../sql/place.ts";
import { numberLiteral } from "../sql/quote.ts";
import { canonicalText, finiteOf, numberOf } from "../sql/values.ts";
import type { Labels } from "./labels.ts";

/** What a system's file holds, as SQL over it; a column that is not declared or not there has its reason. */
export interface AnswerSql {
  readonly prediction: Known<string>;
  readonly score: Known<string>;
  readonly scores: ReadonlyMap<string, string>;
  readonly latency: Known<string>;
  readonly confidence: Known<string>;
}

/** Largest |score| of the task score, and largest latency in milliseconds: beyond it sums might overflow. */
const largest = 2 ** 28;

export function answerSql(sample: Sample, labels: Known<Labels>, source: Source, columns: AnswerColumns): AnswerSql {
  const find = (name: string | undefined, what: string) => {
    if (name !== undefined) return findColumn(source.columns, name, source.path);
    return unavailable("not_declared", `predictions do not declare a column for ${what}`, {
      file: source.path,
      hint: `add predictions.${what} to the policy`,
    });
  };
  const classes = "value" in labels ? labels.value.classes : [];
  const magnitude = "value" in labels ? labels.value.magnitude : 0;
  const isScore = sample.task === "score";
  const single = typeof columns.score === "string" || columns.score === undefined ? columns.score : undefined;
  const scores = scoreColumns(source, columns, classes);
  return {
    prediction: mapKnown(find(columns.prediction, "prediction"), (column) => {
      if (sample.task === "regression") return within(numberOf(column), 2 ** (magnitude + 8));
      if (isScore) return finiteOf(column);
      if ("unavailable" in labels) return `CASE WHEN ${canonicalText(column)} IS NULL THEN -1 ELSE 0 END`;
      return `CAST(CAST(${placeSql(column, classes)} AS INTEGER) - 1 AS SMALLINT)`;
    }),
    score: mapKnown("unavailable" in scores ? scores : find(single, "score"), (column) =>
      isScore ? within(numberOf(column), largest) : probability(numberOf(column)),
    ),
    scores: "value" in scores ? scores.value : new Map(),
    latency: mapKnown(find(columns.latency, "latency"), (column) => nonNegative(numberOf(column))),
    confidence: mapKnown(find(columns.confidence, "confidence"), finiteOf),
  };
}

function scoreColumns(source: Source, columns: AnswerColumns, classes: readonly string[]): Known<Map<string, string>> {
  const scores = new Map<string, string>();
  if (typeof columns.score !== "object") return { value: scores };
  for (const [name, columnName] of Object.entries(columns.score).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const column = findColumn(source.columns, columnName, source.path);
    if ("unavailable" in column) return column;
    if (classes.includes(name)) scores.set(name, probability(numberOf(column.value)));
  }
  return { value: scores };
}

function probability(value: string): string {
  return `CASE WHEN ${value} BETWEEN 0 AND 1 THEN ${value} + 0.0 END`;
}

function within(value: string, limit: number): string {
  return `CASE WHEN abs(${value}) < ${numberLiteral(limit)} THEN ${value} + 0.0 END`;
}

function nonNegative(value: string): string {
  return `CASE WHEN ${value} >= 0 AND ${value} < ${numberLiteral(largest)} THEN ${value} + 0.0 END`;
}

export function mapKnown<A, B>(known: Known<A>, map: (value: A) => B): Known<B> {
  return "unavailable" in known ? known : { value: map(known.value) };
}
