import { z } from "zod";

export const FieldType = z.enum([
  "string",
  "number",
  "integer",
  "boolean",
  "object",
  "array",
  "list",
  "date",
  "time",
  "datetime",
  "year",
  "yearmonth",
  "duration",
  "geopoint",
  "geojson",
  "any",
]);
export type FieldType = z.infer<typeof FieldType>;

const bound = z.union([z.number(), z.string()]);

/** Frictionless constraints of a field. */
export const Constraints = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  minLength: z.int().nonnegative().optional(),
  maxLength: z.int().nonnegative().optional(),
  minimum: bound.optional(),
  maximum: bound.optional(),
  exclusiveMinimum: bound.optional(),
  exclusiveMaximum: bound.optional(),
  pattern: z.string().optional(),
  enum: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
  jsonSchema: z.record(z.string(), z.unknown()).optional(),
});
export type Constraints = z.infer<typeof Constraints>;

/** Shares of rows, 0 to 1, that may break a constraint. */
export const Tolerated = z.strictObject({
  required: z.number().min(0).max(1).optional(),
  type: z.number().min(0).max(1).optional(),
  range: z.number().min(0).max(1).optional(),
  enum: z.number().min(0).max(1).optional(),
  pattern: z.number().min(0).max(1).optional(),
  length: z.number().min(0).max(1).optional(),
});
export type Tolerated = z.infer<typeof Tolerated>;

/** What a field means to the model. */
export const FieldMl = z.strictObject({
  role: z.enum(["id", "feature", "label", "slice", "weight", "cluster", "timestamp", "ignore"]).optional(),
  available_at: z.enum(["serving", "training"]).optional().describe("training: not there when the model answers"),
  personal_data: z.union([z.boolean(), z.enum(["none", "personal", "sensitive"])]).optional(),
  tolerated: Tolerated.optional(),
  drift: z.strictObject({ tolerated: z.number().optional(), must_notice: z.number().optional() }).optional(),
});
export type FieldMl = z.infer<typeof FieldMl>;

export const Field = z.strictObject({
  name: z.string(),
  type: FieldType.default("any"),
  format: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  example: z.unknown().optional(),
  rdfType: z.string().optional(),
  unit: z.string().optional(),
  missingValues: z.array(z.string()).optional(),
  categories: z.array(z.unknown()).optional(),
  categoriesOrdered: z.boolean().optional(),
  decimalChar: z.string().optional(),
  groupChar: z.string().optional(),
  bareNumber: z.boolean().optional(),
  trueValues: z.array(z.string()).optional(),
  falseValues: z.array(z.string()).optional(),
  constraints: Constraints.optional(),
  ml: FieldMl.optional(),
});
export type Field = z.infer<typeof Field>;

const keys = z.union([z.string().transform((key) => [key]), z.array(z.string())]);

export const ForeignKey = z.strictObject({
  fields: keys,
  reference: z.strictObject({ resource: z.string().default(""), fields: keys }),
});
export type ForeignKey = z.infer<typeof ForeignKey>;

/** A rule between two columns, or a column and a constant; never SQL. */
export const CrossColumnRule = z.strictObject({
  id: z.string(),
  left: z.string().describe("A column"),
  op: z.enum(["<", "<=", "=", "!=", ">=", ">"]),
  right: z.union([z.string(), z.number(), z.boolean()]).describe("A column of the schema, or a constant"),
});
export type CrossColumnRule = z.infer<typeof CrossColumnRule>;

/** What the table as a whole must hold. */
export const TableMl = z.strictObject({
  rules: z.array(CrossColumnRule).optional(),
  rows: z
    .strictObject({ minimum: z.int().nonnegative().optional(), maximum: z.int().positive().optional() })
    .optional(),
  freshness: z
    .strictObject({ field: z.string(), within: z.string().regex(/^[1-9]\d*[dh]$/) })
    .optional()
    .describe("The newest value of the field is at most this old"),
  class_imbalance: z.strictObject({ smallest_share: z.number().gt(0).lt(1) }).optional(),
});

/** Frictionless Table Schema with an `ml` block per field and one for the table. */
export const DataSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  fields: z.array(Field).min(1),
  fieldsMatch: z.union([z.string(), z.array(z.string())]).optional(),
  missingValues: z.array(z.string()).default([""]),
  primaryKey: keys.optional(),
  uniqueKeys: z.array(z.array(z.string())).optional(),
  foreignKeys: z.array(ForeignKey).optional(),
  ml: TableMl.optional(),
});
export type DataSchema = z.infer<typeof DataSchema>;
