import type { DataFile, DataSchema, Field, RowCheck, Side } from "@tidegate/formats";

/** One thing to check on every row, with what is needed to report it. */
export interface SchemaCheck {
  readonly id: string;
  readonly rule: RowCheck;
  /** Texts that stand for a missing value. */
  readonly missing: readonly string[];
  /** Of the schema, for the place. */
  readonly pointer: string;
  readonly columns: readonly string[];
  /** The key of `ml.tolerated` that loosens it, and the share of rows that it lets pass. */
  readonly tolerated?: { readonly key: string; readonly share: number };
}

/** Everything that a schema asks of each row; `side` is the tree in which tables it refers to lie. */
export function rowChecks(schema: DataSchema, data: DataFile): readonly SchemaCheck[] {
  return [...schema.fields.flatMap((field, i) => fieldChecks(field, i, schema)), ...tableChecks(schema, data)];
}

function fieldChecks(field: Field, index: number, schema: DataSchema): readonly SchemaCheck[] {
  const missing = field.missingValues ?? schema.missingValues;
  return fieldRules(field).map(([name, key, rule]) => {
    const share = field.ml?.tolerated?.[key as keyof NonNullable<NonNullable<Field["ml"]>["tolerated"]>] ?? 0;
    const pointer = name === "type" ? `/fields/${index}/type` : `/fields/${index}/constraints/${name}`;
    const tolerated = key === "" ? {} : { tolerated: { key, share } };
    return { id: `${field.name}/${name}`, rule, missing, pointer, columns: [field.name], ...tolerated };
  });
}

/** Of each check: the constraint, the key of `ml.tolerated`, the check. */
function fieldRules(field: Field): readonly [name: string, tolerated: string, rule: RowCheck][] {
  const { name: column, type, format, constraints = {} } = field;
  const { required, unique, pattern, minLength, maxLength } = constraints;
  const values = allowedValues(field);
  const rules: [string, string, RowCheck | undefined][] = [
    [
      "type",
      "type",
      type === "any" ? undefined : { check: "type", column, type, ...(format !== undefined && { format }) },
    ],
    ["required", "required", required ? { check: "required", column } : undefined],
    ["minimum", "range", rangeCheck(field)],
    ["enum", "enum", values && { check: "enum", column, values: [...values] }],
    ["pattern", "pattern", pattern === undefined ? undefined : { check: "pattern", column, pattern }],
    ["minLength", "length", lengthCheck(column, minLength, maxLength)],
    ["unique", "", unique ? { check: "unique", columns: [column] } : undefined],
  ];
  return rules.flatMap(([name, key, rule]) => (rule ? [[name, key, rule] as [string, string, RowCheck]] : []));
}

/** The values a field may have, as text: its enum, or its categories. */
export function allowedValues({ constraints, categories }: Field): readonly string[] | undefined {
  const given = constraints?.enum ?? categories?.map(valueOfCategory);
  return given?.map(String);
}

/** A category is a value, or a value with a label. */
function valueOfCategory(category: unknown): unknown {
  return typeof category === "object" && category !== null && "value" in category ? category.value : category;
}

function rangeCheck({ name: column, constraints: limits = {} }: Field): RowCheck | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = limits;
  const given = {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(exclusiveMinimum !== undefined && { exclusive_minimum: exclusiveMinimum }),
    ...(exclusiveMaximum !== undefined && { exclusive_maximum: exclusiveMaximum }),
  };
  return Object.keys(given).length === 0 ? undefined : { check: "range", column, ...given };
}

function lengthCheck(column: string, minimum?: number, maximum?: number): RowCheck | undefined {
  if (minimum === undefined && maximum === undefined) return undefined;
  return {
    check: "length",
    column,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
}

function tableChecks(schema: DataSchema, data: DataFile): readonly SchemaCheck[] {
  const { primaryKey, uniqueKeys = [], foreignKeys = [], ml, missingValues: missing } = schema;
  const unique = (id: string, pointer: string, columns: readonly string[]): SchemaCheck => ({
    id,
    rule: { check: "unique", columns: [...columns] },
    missing,
    pointer,
    columns,
  });
  return [
    ...(primaryKey ? [unique("primary-key", "/primaryKey", primaryKey)] : []),
    ...(primaryKey ?? []).map((column): SchemaCheck => {
      return {
        id: `primary-key/${column}`,
        rule: { check: "required", column },
        missing,
        pointer: "/primaryKey",
        columns: [column],
      };
    }),
    ...uniqueKeys.map((columns, i) => unique(`unique-key/${i}`, `/uniqueKeys/${i}`, columns)),
    ...foreignKeys.map(({ fields, reference }, i): SchemaCheck => {
      const other = reference.resource === "" ? data : referenced(reference.resource, data.side);
      const rule: RowCheck = {
        check: "foreign_key",
        columns: fields,
        reference: other,
        reference_columns: reference.fields,
      };
      return { id: `foreign-key/${i}`, rule, missing, pointer: `/foreignKeys/${i}`, columns: fields };
    }),
    ...(ml?.rules ?? []).map((rule, i) => crossColumn(rule, i, schema)),
  ];
}

function referenced(path: string, side: Side): DataFile {
  return { side, path };
}

type CrossColumn = NonNullable<NonNullable<DataSchema["ml"]>["rules"]>[number];

/** A text on the right is a column when the schema has one of that name, a constant otherwise. */
function crossColumn({ id, left, op, right }: CrossColumn, index: number, schema: DataSchema): SchemaCheck {
  const isColumn = schema.fields.some(({ name }) => name === right);
  const constant = typeof right === "boolean" ? String(right) : right;
  return {
    id: `rule/${id}`,
    rule: { check: "compare", left, op, right: isColumn ? { column: String(right) } : { constant } },
    missing: schema.missingValues,
    pointer: `/ml/rules/${index}`,
    columns: isColumn ? [left, String(right)] : [left],
  };
}
