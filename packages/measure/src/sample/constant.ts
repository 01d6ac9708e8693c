import { type Known, type Sample, type System, unavailable } from "@tidegate/formats";
import { rowsOf, toCount } from "../engine/engine.ts";
import type { Sources } from "../sources/sources.ts";
import { numberLiteral } from "../sql/quote.ts";
import { type Column, canonicalText, finiteOf } from "../sql/values.ts";
import type { Labels } from "./labels.ts";

type Constant = Extract<System, { constant: string }>;

/** The one answer of a constant system, as SQL: a class code or a number. */
export async function constantAnswer(
  sources: Sources,
  sample: Sample,
  labels: Known<Labels>,
  system: Constant,
): Promise<Known<string>> {
  if (sample.task === "regression" && "unavailable" in labels) return labels;
  const opened = await sources.openWith(system.of, [system.column]);
  if ("unavailable" in opened) return opened;
  const [column] = opened.value.columns;
  const { path, from } = opened.value.source;
  if (!column) return unavailable("missing_column", `${path} has no column "${system.column}"`, { file: path });
  const isNumber = sample.task === "regression" || sample.task === "score";
  if (isNumber !== (system.constant !== "majority")) {
    return unavailable("wrong_type", `the constant ${system.constant} does not fit the task ${sample.task}`, {
      file: path,
      hint: isNumber ? "use constant: mean or median" : "use constant: majority",
    });
  }
  const answer = await sources.read(path, constantSql(system.constant, from, column));
  if ("unavailable" in answer) return answer;
  const [[n, value, exponent] = []] = rowsOf(answer.value);
  if (!n || value === null || value === undefined) {
    return unavailable("no_rows", `column "${system.column}" of ${path} has no value`, { file: path });
  }
  if (!isNumber) return { value: classCode(labels, String(value)) };
  const number = system.constant === "mean" ? meanOf(BigInt(value), toCount(n), Number(exponent)) : Number(value);
  if (Number.isFinite(number)) return { value: numberLiteral(number) };
  return unavailable("overflow", `the ${system.constant} of column "${system.column}" of ${path} is no finite number`, {
    file: path,
    hint: "use a unit in which its values are smaller",
  });
}

/**
 * n and the value. The majority is the most frequent text, of equally frequent ones the first. The mean is summed as
 * integers, scaled by a power of two so that the largest has 62 bits, so that the order of rows does not matter.
 */
export function constantSql(constant: Constant["constant"], from: string, column: Column): string {
  if (constant === "majority") {
    const text = canonicalText(column);
    return `SELECT count(*) n, ${text} v FROM ${from} WHERE ${text} IS NOT NULL GROUP BY v ORDER BY n DESC, v LIMIT 1`;
  }
  const values = `SELECT ${finiteOf(column)} AS x FROM ${from}`;
  if (constant === "median") return `SELECT count(x), median(x) FROM (${values})`;
  return (
    `SELECT count(x), CAST(sum(CAST(round(x * pow(2.0, 61 - e)) AS BIGINT)) AS VARCHAR), any_value(e) FROM (${values}), ` +
    `(SELECT CASE WHEN max(abs(x)) > 0 THEN ceil(log2(max(abs(x)))) ELSE 0 END AS e FROM (${values}))`
  );
}

function meanOf(sum: bigint, n: number, exponent: number): number {
  const scaled = (sum * 1024n) / BigInt(n);
  return Number(scaled) * 2 ** (exponent - 61 - 10);
}

function classCode(labels: Known<Labels>, text: string): string {
  return String("value" in labels ? labels.value.classes.indexOf(text) : 0);
}
