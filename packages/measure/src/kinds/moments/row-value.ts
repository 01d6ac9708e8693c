import { type Known, type RowValue, unavailable } from "@tidegate/formats";
import { systemOf } from "../../sample/context.ts";
import type { SampleTable, SystemColumns } from "../../sample/table.ts";
import { numberLiteral } from "../../sql/quote.ts";

/**
 * A per-row value as an integer: SQL over the sample that gives BIGINT, or NULL where the row has no such value.
 *
 * real = integer x 2^exponent, rounded once, half away from zero. The scale never depends on the candidate:
 * - probabilities, their losses, `correct` and `selected`, and labels of classes: 2^-30;
 * - regression: with M = ceil(log2 of the largest |label| of the test set), 2^(M - 30) for what is measured in the label's
 *   unit and 2^(2M - 30) for squares. Predictions of 2^(M + 8) and beyond are invalid already, so nothing overflows;
 * - scores of the task score, latencies and percentages: 2^-20.
 * An integer of 2^48 and beyond counts as no value, so that sums of products fit 127 bits.
 */
export interface IntegerValue {
  readonly sql: string;
  readonly exponent: number;
  /** |integer| is at most 2^bits. */
  readonly bits: number;
  /** The same before it is rounded, of values in a unit of the data: rounding may swallow them. */
  readonly steps?: string;
}

const clip = 2 ** -52;

export function rowValue(table: SampleTable, value: RowValue): Known<IntegerValue> {
  const ofLabel = value.value === "label" || value.value === "squared_label";
  const system = ofLabel ? { value: undefined } : systemOf(table, value.system ?? "candidate");
  if ("unavailable" in system) return system;
  if (value.value === "latency" && system.value) return scaled(system.value.latency, -20, 48);
  const { task } = table.sample;
  if (task === "score") return system.value ? scoreValue(value.value, system.value) : notForTask(table, value.value);
  if ("unavailable" in table.classes) return table.classes;
  if (task === "regression") return regressionValue(table, value.value, system.value);
  return classValue(table, value.value, system.value);
}

function notForTask(table: SampleTable, value: string) {
  return unavailable("not_declared", `${value} is not defined for the task ${table.sample.task}`);
}

function scaled(column: Known<string>, exponent: number, bits: number): Known<IntegerValue> {
  if ("unavailable" in column) return column;
  return { value: { sql: quantised(column.value, exponent), exponent, bits } };
}

/** A value in the unit of the data. */
function inUnit(column: Known<string>, exponent: number): Known<IntegerValue> {
  const value = scaled(column, exponent, 48);
  if ("unavailable" in value || "unavailable" in column) return value;
  return { value: { ...value.value, steps: stepsOf(column.value, exponent) } };
}

function stepsOf(value: string, exponent: number): string {
  return `(${value}) * ${numberLiteral(2 ** -exponent)}`;
}

/** round(value x 2^-exponent), NULL from 2^48 on. */
function quantised(value: string, exponent: number): string {
  const steps = stepsOf(value, exponent);
  return `CASE WHEN abs(${steps}) < ${numberLiteral(2 ** 48)} THEN CAST(round(${steps}) AS BIGINT) END`;
}

function scoreValue(value: RowValue["value"], system: SystemColumns): Known<IntegerValue> {
  if (value === "score") return scaled(system.score, -20, 48);
  if (value === "prediction") return scaled(system.prediction, -20, 48);
  return unavailable("not_declared", `${value} is not defined for the task score`);
}

function regressionValue(
  table: SampleTable,
  value: RowValue["value"],
  system: SystemColumns | undefined,
): Known<IntegerValue> {
  const unit = table.magnitude - 30;
  const square = 2 * table.magnitude - 30;
  if (value === "label") return inUnit({ value: "y" }, unit);
  if (value === "squared_label") return inUnit({ value: "y * y" }, square);
  if (!system) return notForTask(table, value);
  if (value === "score") return scaled(system.score, -30, 31);
  if ("unavailable" in system.prediction) return system.prediction;
  const p = system.prediction.value;
  if (value === "prediction") return inUnit({ value: p }, unit);
  if (value === "error") return inUnit({ value: `${p} - y` }, unit);
  if (value === "absolute_error") return inUnit({ value: `abs(${p} - y)` }, unit);
  if (value === "squared_error") return inUnit({ value: `(${p} - y) * (${p} - y)` }, square);
  if (value === "absolute_percentage_error") {
    return scaled({ value: `CASE WHEN y <> 0 THEN abs((${p} - y) / y) END` }, -20, 48);
  }
  return notForTask(table, value);
}

function classValue(
  table: SampleTable,
  value: RowValue["value"],
  system: SystemColumns | undefined,
): Known<IntegerValue> {
  const binary = table.sample.task === "binary";
  if (value === "label" || value === "squared_label") {
    return binary ? scaled({ value: "y" }, -30, 30) : notForTask(table, value);
  }
  if (!system) return notForTask(table, value);
  if (value === "log_loss" || value === "brier") return lossValue(table, value, system);
  const { prediction, score } = system;
  if (value === "correct")
    return scaled(
      mapColumn(prediction, (p) => flag(`${p} = y`)),
      -30,
      30,
    );
  if (value === "selected" && binary)
    return scaled(
      mapColumn(prediction, (p) => flag(`${p} = 1`)),
      -30,
      30,
    );
  return value === "score" && binary ? scaled(score, -30, 30) : notForTask(table, value);
}

function lossValue(table: SampleTable, value: "log_loss" | "brier", system: SystemColumns): Known<IntegerValue> {
  const binary = table.sample.task === "binary";
  if (value === "log_loss") {
    return scaled(binary ? mapColumn(system.score, binaryLogLoss) : manyLogLoss(table, system), -30, 36);
  }
  return scaled(binary ? mapColumn(system.score, (q) => `(${q} - y) * (${q} - y)`) : manyBrier(table, system), -30, 31);
}

function mapColumn(column: Known<string>, map: (sql: string) => string): Known<string> {
  return "unavailable" in column ? column : { value: map(column.value) };
}

/** 1 or 0 for every row: a missing or invalid prediction is neither correct nor selected. */
function flag(condition: string): string {
  return `CASE WHEN ${condition} THEN 1.0 ELSE 0.0 END`;
}

function clipped(probability: string): string {
  return `greatest(least(${probability}, ${numberLiteral(1 - clip)}), ${numberLiteral(clip)})`;
}

function binaryLogLoss(q: string): string {
  return `CASE WHEN ${q} IS NOT NULL THEN -ln(CASE WHEN y = 1 THEN ${clipped(q)} ELSE 1 - ${clipped(q)} END) END`;
}

/** The columns of all classes in order; a probability of each class is needed. */
function allScores(table: SampleTable, system: SystemColumns): Known<string[]> {
  const classes = "value" in table.classes ? table.classes.value : [];
  const columns = classes.flatMap((name) => system.scores.get(name) ?? []);
  if (columns.length === classes.length) return { value: columns };
  const absent = classes.filter((name) => !system.scores.has(name));
  return unavailable("not_declared", `predictions declare no score for the classes ${absent.join(", ")}`, {
    hint: "add them to predictions.score",
  });
}

function manyLogLoss(table: SampleTable, system: SystemColumns): Known<string> {
  const columns = allScores(table, system);
  if ("unavailable" in columns) return columns;
  const branches = columns.value.map((column, i) => `WHEN ${i} THEN ${column}`).join(" ");
  const p = `CASE y ${branches} END`;
  return { value: `CASE WHEN ${columns.value[0]} IS NOT NULL THEN -ln(${clipped(p)}) END` };
}

function manyBrier(table: SampleTable, system: SystemColumns): Known<string> {
  const columns = allScores(table, system);
  if ("unavailable" in columns) return columns;
  const terms = columns.value.map((column, i) => `pow(${column} - CASE WHEN y = ${i} THEN 1.0 ELSE 0.0 END, 2)`);
  return { value: terms.join(" + ") };
}
