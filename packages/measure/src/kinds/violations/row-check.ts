import type { RowCheck } from "@tidegate/formats";
import { numberLiteral, textList, textLiteral } from "../../sql/quote.ts";
import type { Present } from "./present.ts";
import { breaksType } from "./type-check.ts";

/** The checks that look at one row alone. */
export type OneRowCheck = Exclude<RowCheck, { check: "unique" | "foreign_key" }>;

export function isOneRow(rule: RowCheck): rule is OneRowCheck {
  return rule.check !== "unique" && rule.check !== "foreign_key";
}

/** The columns that a check reads in the file itself. */
export function columnsOfCheck(rule: RowCheck): readonly string[] {
  if (rule.check === "unique" || rule.check === "foreign_key") return rule.columns;
  if (rule.check !== "compare") return [rule.column];
  return "column" in rule.right ? [rule.left, rule.right.column] : [rule.left];
}

/** True, as SQL, where a row breaks the check. What is missing breaks `required` only. */
export function breaksCheck(rule: OneRowCheck, [left, right]: readonly Present[]): string {
  if (!left) return "false";
  switch (rule.check) {
    case "type":
      return breaksType(left, rule.type, rule.format);
    case "required":
      return `(${left.text}) IS NULL`;
    case "range":
      return breaksRange(rule, left);
    case "enum":
      return `NOT list_contains(${textList(rule.values)}, ${left.canonical}) AND NOT list_contains(${textList(rule.values)}, ${left.text})`;
    case "pattern":
      return `NOT regexp_full_match(${left.text}, ${textLiteral(rule.pattern)})`;
    case "length":
      return breaksLength(rule, left);
    case "compare":
      return breaksCompare(rule, left, right);
  }
}

/** Both sides of a comparison: as text, and as number and instant where they are one. */
interface Operand {
  readonly text: string;
  readonly number: string;
  readonly instant: string;
}

function operandOf(present: Present): Operand {
  return { text: present.canonical, number: present.number, instant: `TRY_CAST(${present.text} AS TIMESTAMP)` };
}

function constantOperand(constant: number | string): Operand {
  const text = textLiteral(String(constant));
  const number = typeof constant === "number" ? numberLiteral(constant) : `TRY_CAST(${text} AS DOUBLE)`;
  return { text, number, instant: `TRY_CAST(${text} AS TIMESTAMP)` };
}

/** Numbers compare as numbers, instants as instants, the rest as text; NULL where a side is missing. */
function compares(left: Operand, op: string, right: Operand): string {
  const both = (a: string, b: string) => `(${a}) IS NOT NULL AND (${b}) IS NOT NULL`;
  return (
    `CASE WHEN ${both(left.number, right.number)} THEN (${left.number}) ${op} (${right.number}) ` +
    `WHEN ${both(left.instant, right.instant)} THEN (${left.instant}) ${op} (${right.instant}) ` +
    `ELSE (${left.text}) ${op} (${right.text}) END`
  );
}

function breaksCompare(
  rule: Extract<RowCheck, { check: "compare" }>,
  left: Present,
  right: Present | undefined,
): string {
  const other = "constant" in rule.right ? constantOperand(rule.right.constant) : right && operandOf(right);
  if (!other) return "false";
  return `NOT (${compares(operandOf(left), rule.op === "!=" ? "<>" : rule.op, other)})`;
}

/** A value of another type than the bound (text beside a number) breaks the type, not the range; NaN is in no range. */
function breaksRange(rule: Extract<RowCheck, { check: "range" }>, present: Present): string {
  const limits = [
    [">=", rule.minimum],
    ["<=", rule.maximum],
    [">", rule.exclusive_minimum],
    ["<", rule.exclusive_maximum],
  ] as const;
  const broken = limits.flatMap(([op, bound]) =>
    bound === undefined ? [] : [`NOT (${withinBound(present, op, bound)})`],
  );
  return broken.length === 0 ? "false" : `(${[...broken, `isnan(${present.number})`].join(" OR ")})`;
}

function withinBound(present: Present, op: string, bound: number | string): string {
  const text = String(bound);
  if (typeof bound === "number" || Number.isFinite(Number(text)))
    return `(${present.number}) ${op} ${numberLiteral(Number(text))}`;
  const { instant, text: value } = operandOf(present);
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return `(${instant}) ${op} CAST(${textLiteral(text)} AS TIMESTAMP)`;
  return `(${value}) ${op} ${textLiteral(text)}`;
}

function breaksLength(rule: Extract<RowCheck, { check: "length" }>, present: Present): string {
  const least = rule.minimum === undefined ? [] : [`length(${present.text}) < ${Math.trunc(rule.minimum)}`];
  const most = rule.maximum === undefined ? [] : [`length(${present.text}) > ${Math.trunc(rule.maximum)}`];
  return [...least, ...most].join(" OR ") || "false";
}
