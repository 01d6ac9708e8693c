import type { DataSchema, Field } from "@tidegate/formats";
import { canonicalJson } from "@tidegate/formats";
import { constraintChanges } from "./constraint-changes.ts";
import { meaningChanges } from "./meaning-changes.ts";
import { none, type SchemaChange, shown } from "./schema-change.ts";

/** A change with the field it is about; the table's own have none. */
export interface FieldChange extends SchemaChange {
  readonly field?: Field;
}

/** Everything that differs between two schemas and is more than words. */
export function schemaChanges(base: DataSchema, head: DataSchema): readonly FieldChange[] {
  const removed = base.fields.filter(({ name }) => !head.fields.some((field) => field.name === name));
  return [
    ...removed.map((field): FieldChange => {
      return { what: `field ${field.name}`, pointer: "/fields", from: field.type, to: none, breaks: true };
    }),
    ...head.fields.flatMap((field, i) => fieldChanges(base, field, `/fields/${i}`)),
    ...tableChanges(base, head),
  ];
}

function fieldChanges({ fields }: DataSchema, head: Field, pointer: string): readonly FieldChange[] {
  const base = fields.find(({ name }) => name === head.name);
  if (!base) return [added(head, pointer)];
  const changes = [...constraintChanges(base, head, pointer), ...meaningChanges(base, head, pointer)];
  return changes.map((change) => ({ ...change, what: `${change.what} of field ${head.name}`, field: head }));
}

/** A new column that must be there is missing in every old row. */
function added(field: Field, pointer: string): FieldChange {
  const lost = field.constraints?.required ? "a row without it" : undefined;
  return { what: `field ${field.name}`, pointer, from: none, to: field.type, lost, field };
}

function tableChanges(base: DataSchema, head: DataSchema): readonly FieldChange[] {
  const [was, is] = [base.ml ?? {}, head.ml ?? {}];
  const rules = (list: typeof was.rules) => (list ?? []).map((rule) => canonicalJson(rule));
  const parts: [string, string, unknown, unknown, boolean][] = [
    ["missing values", "/missingValues", base.missingValues, head.missingValues, true],
    ["primary key", "/primaryKey", base.primaryKey, head.primaryKey, base.primaryKey !== undefined],
    ["unique keys", "/uniqueKeys", base.uniqueKeys, head.uniqueKeys, base.uniqueKeys !== undefined],
    ["foreign keys", "/foreignKeys", base.foreignKeys, head.foreignKeys, base.foreignKeys !== undefined],
    ["matching of fields", "/fieldsMatch", base.fieldsMatch, head.fieldsMatch, true],
    ["rules", "/ml/rules", was.rules, is.rules, rules(was.rules).some((rule) => !rules(is.rules).includes(rule))],
    ["rows", "/ml/rows", was.rows, is.rows, isLooserRows(was.rows, is.rows)],
    ["freshness", "/ml/freshness", was.freshness, is.freshness, was.freshness !== undefined],
    [
      "class imbalance",
      "/ml/class_imbalance",
      was.class_imbalance,
      is.class_imbalance,
      was.class_imbalance !== undefined,
    ],
  ];
  return parts
    .filter(([, , from, to]) => canonicalJson(from ?? null) !== canonicalJson(to ?? null))
    .map(([what, pointer, from, to, breaks]) => ({ what, pointer, from: shown(from), to: shown(to), breaks }));
}

type Rows = NonNullable<DataSchema["ml"]>["rows"];

function isLooserRows(was: Rows, is: Rows): boolean {
  const upper = (rows: Rows) => rows?.maximum ?? Number.POSITIVE_INFINITY;
  return (is?.minimum ?? 0) < (was?.minimum ?? 0) || upper(is) > upper(was);
}
