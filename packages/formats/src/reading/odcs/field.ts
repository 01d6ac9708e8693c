import type { Constraints, Field, FieldType, Tolerated } from "../../documents/data-schema.ts";
import type { OdcsNote, OdcsOptions, OdcsProperty } from "./contract.ts";
import { defined } from "./defined.ts";
import { toFormat } from "./format.ts";
import { type ColumnRule, type EnumValue, enumValues, metricOf, toColumnRule } from "./quality.ts";

const types: Readonly<Record<string, FieldType>> = {
  string: "string",
  date: "date",
  timestamp: "datetime",
  time: "time",
  number: "number",
  integer: "integer",
  object: "object",
  array: "array",
  boolean: "boolean",
  map: "object",
  vector: "array",
};

type Path = readonly PropertyKey[];
type Kept = Exclude<ColumnRule, { reason: string }>;

/** A property of a contract as a field, named as the column is named in the data, with notes of what is not kept. */
export function toField(property: OdcsProperty, path: Path): { field: Field; notes: OdcsNote[] } {
  const notes: OdcsNote[] = [];
  const type = types[property.logicalType ?? ""] ?? "any";
  if (type === "any") {
    const reason = property.logicalType ? `the type ${property.logicalType} is not known` : "it has no logicalType";
    notes.push({ path, reason: `${reason}, so the type is not checked` });
  }
  const rules = keptRules(property, path, notes);
  const options = property.logicalTypeOptions ?? {};
  const constraints = lengthsAndRange(options);
  if (property.required) constraints.required = true;
  if (property.unique) constraints.unique = true;
  const tolerated: Tolerated = {};
  for (const rule of rules) mergeRule(rule, constraints, tolerated);
  const missing = rules.flatMap((rule) => rule.missing ?? []);
  const format = toFormat(type, options.format);
  if (options.format !== undefined && format === undefined) {
    notes.push({ path: [...path, "logicalTypeOptions", "format"], reason: "the format has no equal here" });
  }
  const more = defined({
    format,
    title: property.businessName,
    description: property.description,
    example: property.examples?.[0],
    missingValues: missing.length > 0 ? [...new Set(["", ...missing])] : undefined,
    constraints: isEmpty(constraints) ? undefined : constraints,
    ml: isEmpty(tolerated) ? undefined : { tolerated },
  });
  return { field: { name: columnOf(property), type, ...more }, notes };
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** The name of the column in the data. */
export function columnOf(property: OdcsProperty): string {
  return property.physicalName ?? property.name;
}

/** A rule of quality tightens what is there; it never makes a second rule of the same kind. */
function mergeRule(rule: Kept, constraints: Constraints, tolerated: Tolerated): void {
  const wasRequired = constraints.required === true && tolerated.required === undefined;
  Object.assign(constraints, rule.constraints);
  for (const [kind, share] of Object.entries(rule.tolerated) as [keyof Tolerated, number][]) {
    if (kind === "required" && wasRequired) continue;
    tolerated[kind] = Math.min(share, tolerated[kind] ?? 1);
  }
}

function lengthsAndRange(options: OdcsOptions): Constraints {
  const { minLength, maxLength, pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = options;
  return defined({
    minLength,
    maxLength,
    pattern,
    minimum: exclusiveMinimum === true ? undefined : minimum,
    maximum: exclusiveMaximum === true ? undefined : maximum,
    exclusiveMinimum: exclusiveBound(exclusiveMinimum, minimum),
    exclusiveMaximum: exclusiveBound(exclusiveMaximum, maximum),
  });
}

/** In 3.0 `true` makes the inclusive bound exclusive; since 3.1 the bound itself is written. */
function exclusiveBound(exclusive: OdcsOptions["exclusiveMinimum"], inclusive: OdcsOptions["minimum"]) {
  if (exclusive === true) return inclusive;
  return exclusive === false ? undefined : exclusive;
}

/** The rules of a property that are kept. Of the spellings of an enum the first of the standard's order wins. */
function keptRules(property: OdcsProperty, path: Path, notes: OdcsNote[]): Kept[] {
  const written = writtenEnum(property);
  const rules: Kept[] = written ? [{ constraints: { enum: written }, tolerated: {}, boundary: false }] : [];
  let winner = written;
  for (const [index, quality] of (property.quality ?? []).entries()) {
    const rule = toColumnRule(quality);
    const at = [...path, "quality", index];
    const values = "reason" in rule ? undefined : rule.constraints.enum;
    if ("reason" in rule) notes.push({ path: at, reason: rule.reason });
    else if (values && winner && !sameValues(values, winner)) {
      notes.push({ path: at, reason: "the property lists other values already, and there is one rule a property" });
    } else {
      if (rule.boundary) notes.push({ path: at, reason: `exactly the limit of ${metricOf(quality)} is let pass` });
      rules.push(rule);
      winner ??= values;
    }
  }
  return rules;
}

/** `enum` of 3.2, `logicalTypeOptions.enum`, a custom property `enum`: the first that lists anything. */
function writtenEnum(property: OdcsProperty): EnumValue[] | undefined {
  const objects = property.enum?.map((item) =>
    typeof item === "object" && item !== null && "value" in item ? item.value : item,
  );
  const custom = property.customProperties?.find((item) => item.property === "enum")?.value;
  return [objects, property.logicalTypeOptions?.enum, custom].map(enumValues).find((values) => values.length > 0);
}

function sameValues(one: readonly EnumValue[], other: readonly EnumValue[]): boolean {
  const texts = new Set(other.map(String));
  return one.length === other.length && one.every((value) => texts.has(String(value)));
}
