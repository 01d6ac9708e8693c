import type { ColumnProfile } from "./read-tables.ts";

const sensitive =
  /^(sex|gender|race|ethnic(ity)?|religion|political_.*|party|sexual_orientation|disabilit(y|ies)|disabled|diagnosis|health(_.*)?|nationality|pregnan(t|cy)|union_member(ship)?)$/;
const personal =
  /^(age|age_.*|birth.*|.*_birth|dob|name|(first|last|full|middle|sur|user|given|family)_?name|e_?mail(_.*)?|phone(_.*)?|mobile|address(_.*)?|street|zip(_?code)?|post_?(al_)?code|ip(_address)?|ssn|passport.*|marital.*|relationship|native_country|country_of_birth|iban|card_number|(user|customer|client|patient|person|employee|member)_?id)$/;
const labels =
  /^(label|labels|target|class|y|y_true|truth|ground_truth|actual|outcome|expected|gold|is_(fraud|churn|default|spam)|churn(ed)?|response)$/;
const ids = /^(id|idx|index|row|row_?(id|number|num)|key|uuid|guid|instant|.*_(id|key|uuid))$|^.*[a-z]Id$/;
const groups =
  /^(region|country|state|city|segment|channel|language|lang|locale|device|platform|site|store|market|season|category|product|source|domain|size|tier|weekday|working_?day|age_(group|band))$/;

/** A column's name as words: lower case, `_` between them. */
export function plainName(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[\s.-]+/g, "_");
}

export const isLabelName = (name: string): boolean => labels.test(plainName(name));
export const isIdName = (name: string): boolean => ids.test(plainName(name));
export const isGroupName = (name: string): boolean => groups.test(plainName(name));
export const isSensitiveName = (name: string): boolean => sensitive.test(plainName(name));

/** What kind of data about people a column holds, as far as its name tells. */
export function personalDataOf(name: string): "personal" | "sensitive" | undefined {
  if (isSensitiveName(name)) return "sensitive";
  return personal.test(plainName(name)) ? "personal" : undefined;
}

/** Whether every row has another value. */
export function isUnique({ rows, missing, distinct }: ColumnProfile): boolean {
  return rows > 1 && missing === 0 && distinct === rows;
}

/** Few values, each of many rows: a category. */
export function isFewValued({ rows, distinct, values }: ColumnProfile, most = 20): boolean {
  return distinct > 1 && distinct <= most && distinct * 5 <= rows && values.length === distinct;
}
