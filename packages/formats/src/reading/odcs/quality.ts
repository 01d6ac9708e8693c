import type { Constraints, Tolerated } from "../../documents/data-schema.ts";
import type { OdcsQuality } from "./contract.ts";

/** A value that an enum can hold. */
export type EnumValue = string | number | boolean;

/** What a rule of a column comes to: a constraint with its tolerated share, or why it cannot be kept. */
export type ColumnRule =
  | {
      readonly constraints: Constraints;
      readonly tolerated: Tolerated;
      readonly missing?: readonly string[];
      readonly boundary: boolean;
    }
  | { readonly reason: string };

const metrics: Readonly<Record<string, string>> = {
  nullCheck: "nullValues",
  nullCount: "nullValues",
  duplicateCount: "duplicateValues",
  uniqueCheck: "duplicateValues",
  validValues: "invalidValues",
};

/** The metric of a rule of the library, also under the names of 3.0; undefined for SQL, text and other engines. */
export function metricOf(rule: OdcsQuality): string | undefined {
  if (rule.type !== undefined && rule.type !== "library") return undefined;
  return rule.metric ?? (rule.rule === undefined ? undefined : (metrics[rule.rule] ?? rule.rule));
}

/** The rule of a column as constraints of a field. */
export function toColumnRule(rule: OdcsQuality): ColumnRule {
  const metric = metricOf(rule);
  if (metric === undefined) return { reason: `rules of the type ${rule.type ?? "unknown"} are not run` };
  const most = mostBroken(rule);
  if ("reason" in most) return most;
  const { share, boundary } = most;
  if (metric === "nullValues") return { ...asRequired(share), boundary };
  if (metric === "missingValues") return { ...asRequired(share), missing: missingTexts(rule), boundary };
  if (metric === "duplicateValues") {
    return share === 0
      ? { constraints: { unique: true }, tolerated: {}, boundary }
      : { reason: "a share of duplicates cannot be tolerated" };
  }
  return metric === "invalidValues" ? asValid(rule, share, boundary) : { reason: `the metric ${metric} is not known` };
}

function asRequired(share: number): { constraints: Constraints; tolerated: Tolerated } {
  return { constraints: { required: true }, tolerated: share === 0 ? {} : { required: share } };
}

function asValid(rule: OdcsQuality, share: number, boundary: boolean): ColumnRule {
  const values = enumValues(rule.arguments?.validValues ?? rule.validValues);
  const pattern = rule.arguments?.pattern;
  if (values.length > 0) {
    return { constraints: { enum: values }, tolerated: share === 0 ? {} : { enum: share }, boundary };
  }
  if (typeof pattern !== "string") return { reason: "the rule names neither validValues nor a pattern" };
  return { constraints: { pattern }, tolerated: share === 0 ? {} : { pattern: share }, boundary };
}

/** The values of an enum. Null is left out: a missing value never breaks an enum. */
export function enumValues(listed: unknown): EnumValue[] {
  if (!Array.isArray(listed)) return [];
  return listed.filter((value): value is EnumValue => ["string", "number", "boolean"].includes(typeof value));
}

function missingTexts(rule: OdcsQuality): string[] {
  const listed = rule.arguments?.missingValues;
  return Array.isArray(listed) ? listed.filter((value): value is string => typeof value === "string") : [];
}

type Most = { readonly share: number; readonly boundary: boolean } | { readonly reason: string };

/** Which share of rows may break a rule. `boundary`: the contract forbids exactly this share, Tidegate allows it. */
function mostBroken(rule: OdcsQuality): Most {
  if (rule.mustBe !== undefined) return shareOf(rule.mustBe, rule.unit, false);
  if (rule.mustBeLessOrEqualTo !== undefined) return shareOf(rule.mustBeLessOrEqualTo, rule.unit, true);
  if (rule.mustBeLessThan !== undefined) return shareBelow(rule.mustBeLessThan, rule.unit);
  const between = rule.mustBeBetween;
  if (Array.isArray(between) && Number(between[0]) === 0) return shareOf(between[1], rule.unit, true);
  return { reason: "its limit is not an upper limit of broken rows" };
}

function shareOf(limit: unknown, unit: string | undefined, upTo: boolean): Most {
  if (limit === 0) return { share: 0, boundary: false };
  if (typeof limit !== "number" || limit < 0) return { reason: "its limit is not a number" };
  if (!upTo) return { reason: "it asks for an exact number of broken rows" };
  if (unit !== "percent") return { reason: "a number of rows is not a share of rows" };
  return limit > 100 ? { reason: "its limit is above 100 percent" } : { share: limit / 100, boundary: false };
}

function shareBelow(limit: unknown, unit: string | undefined): Most {
  if (limit === 1 && unit !== "percent") return { share: 0, boundary: false };
  const most = shareOf(limit, unit, true);
  return "reason" in most || limit !== 0 ? { ...most, boundary: true } : { reason: "less than 0 is impossible" };
}

/** The number of rows that a rule of the table asks for. */
export function toRows(rule: OdcsQuality): { minimum?: number; maximum?: number } | { reason: string } {
  if (rule.unit === "percent") return { reason: "a percentage of rows needs another table" };
  const number = (key: string): number | undefined => (Number.isInteger(rule[key]) ? Number(rule[key]) : undefined);
  const exact = number("mustBe");
  const between = Array.isArray(rule.mustBeBetween) ? rule.mustBeBetween.map(Number) : [];
  const above = number("mustBeGreaterThan");
  const under = number("mustBeLessThan");
  const minimum = exact ?? number("mustBeGreaterOrEqualTo") ?? (above === undefined ? between[0] : above + 1);
  const maximum = exact ?? number("mustBeLessOrEqualTo") ?? (under === undefined ? between[1] : under - 1);
  if (minimum === undefined && maximum === undefined) return { reason: "it gives no whole number of rows" };
  return { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
}
