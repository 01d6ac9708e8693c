import { type Known, type Sample, unavailable } from "@tidegate/formats";
import { rowsOf, toCount } from "../engine/engine.ts";
import type { Sources } from "../sources/sources.ts";
import { listed } from "../sources/suggest.ts";
import { canonicalText } from "../sql/values.ts";
import { mostGroups } from "./slices.ts";

export interface Labels {
  readonly classes: readonly string[];
  readonly magnitude: number;
}

interface StagedLabel {
  readonly path: string;
  readonly type: string;
}

/** Checks the staged labels: each row has one, and they are those of the task. */
export async function checkLabels(
  sources: Sources,
  table: string,
  sample: Sample,
  staged: StagedLabel,
): Promise<Known<Labels>> {
  const { path } = staged;
  const isNumber = sample.task === "regression";
  const read = await sources.read(path, isNumber ? numbersSql(table) : textsSql(table, staged));
  if ("unavailable" in read) return read;
  const rows = rowsOf(read.value);
  const missing = rows.filter(([text]) => text === null).reduce((sum, [, n]) => sum + toCount(n), 0);
  if (missing > 0) {
    const what = isNumber ? "a finite number" : "a label";
    return unavailable("missing_label", `${missing} rows of ${path} do not have ${what} in "${sample.test.label}"`, {
      file: path,
      hint: "each row of the test set needs its label",
    });
  }
  const values = rows.flatMap(([value]) => (value === null || value === undefined ? [] : [value]));
  if (isNumber) return numbers(Math.max(0, ...values.map(Number)), sample, path);
  const texts = values.map(String).sort();
  return sample.task === "binary" ? binary(texts, sample, path) : multiclass(texts, sample, path);
}

/** The largest |label|; NULL and how many labels are missing. */
function numbersSql(table: string): string {
  return `SELECT max(abs(label)), count(*) FROM ${table} WHERE label IS NOT NULL UNION ALL SELECT NULL, count(*) - count(label) FROM ${table}`;
}

/** Canonical texts and their counts: the missing first, then at most so many that too many are noticed. */
function textsSql(table: string, { type }: StagedLabel): string {
  const text = canonicalText({ name: "label", type });
  return (
    `SELECT v, CAST(sum(n) AS BIGINT) FROM (SELECT ${text} AS v, n FROM (SELECT label, count(*) AS n FROM ${table} GROUP BY label)) ` +
    `GROUP BY v ORDER BY v IS NOT NULL LIMIT ${mostGroups + 2}`
  );
}

/** ceil(log2 |x|), exact: the scale of the largest label; 0 where all are 0. */
export function magnitudeOf(largest: number): number {
  if (!(largest > 0)) return 0;
  let exponent = Math.floor(Math.log2(largest)) - 1;
  while (2 ** exponent < largest) exponent += 1;
  return exponent;
}

/** Beyond 2^-450 and 2^450 squares, and the scales of squares, are no doubles any more. */
const mostMagnitude = 450;

function numbers(largest: number, sample: Sample, path: string): Known<Labels> {
  const magnitude = magnitudeOf(largest);
  if (Math.abs(magnitude) <= mostMagnitude) return { value: { classes: [], magnitude } };
  return unavailable(
    "overflow",
    `the largest label in "${sample.test.label}" of ${path} is ${largest.toPrecision(3)}: its square is beyond a double`,
    { file: path, hint: "use a unit in which labels are neither so large nor so small" },
  );
}

function multiclass(texts: readonly string[], sample: Sample, path: string): Known<Labels> {
  if (texts.length > mostGroups) {
    return unavailable(
      "too_many_groups",
      `column "${sample.test.label}" of ${path} has more than ${mostGroups} classes`,
      {
        file: path,
        hint: "use the task regression for numbers",
      },
    );
  }
  if (texts.length < 2) return oneClass(texts, sample, path);
  return { value: { classes: texts, magnitude: 0 } };
}

function binary(texts: readonly string[], sample: Sample, path: string): Known<Labels> {
  const { label, positive } = sample.test;
  if (positive === undefined) return unavailable("not_declared", "the test set does not say which class is positive");
  if (texts.length > 2 || !texts.includes(positive)) {
    return unavailable(
      "unknown_label",
      `column "${label}" of ${path} holds ${listed(texts)}; a binary task has two classes, one of them "${positive}"`,
      {
        file: path,
        hint: "correct test_set.positive, or use the task multiclass",
      },
    );
  }
  if (texts.length < 2) return oneClass(texts, sample, path);
  return { value: { classes: [...texts.filter((text) => text !== positive), positive], magnitude: 0 } };
}

function oneClass(texts: readonly string[], sample: Sample, path: string): Known<Labels> {
  return unavailable("one_class", `all rows of ${path} have the label ${listed(texts)} in "${sample.test.label}"`, {
    file: path,
    hint: "a test set needs rows of at least two classes",
  });
}
