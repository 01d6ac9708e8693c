import { z } from "zod";

const bound = z.union([z.number(), z.string()]);
const exclusive = z.union([z.number(), z.string(), z.boolean()]);

/** Constraints of a property; `exclusive…` are booleans in 3.0 and bounds since 3.1. */
export const OdcsOptions = z.looseObject({
  minLength: z.int().nonnegative().optional(),
  maxLength: z.int().nonnegative().optional(),
  pattern: z.string().optional(),
  minimum: bound.optional(),
  maximum: bound.optional(),
  exclusiveMinimum: exclusive.optional(),
  exclusiveMaximum: exclusive.optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
});
export type OdcsOptions = z.infer<typeof OdcsOptions>;

/** A quality rule. Only the library's metrics are read; `rule` is their name in 3.0. */
export const OdcsQuality = z.looseObject({
  type: z.string().optional(),
  metric: z.string().optional(),
  rule: z.string().optional(),
  unit: z.string().optional(),
  arguments: z.record(z.string(), z.unknown()).optional(),
});
export type OdcsQuality = z.infer<typeof OdcsQuality>;

const reference = z.union([z.string(), z.array(z.string())]);

export const OdcsRelationship = z.looseObject({
  type: z.string().optional(),
  from: reference.optional(),
  to: reference,
});
export type OdcsRelationship = z.infer<typeof OdcsRelationship>;

const customProperties = z.array(z.looseObject({ property: z.string(), value: z.unknown() })).optional();

/** A column. */
export const OdcsProperty = z.looseObject({
  name: z.string(),
  physicalName: z.string().optional(),
  businessName: z.string().optional(),
  description: z.string().optional(),
  logicalType: z.string().optional(),
  logicalTypeOptions: OdcsOptions.optional(),
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  primaryKey: z.boolean().optional(),
  primaryKeyPosition: z.int().optional(),
  examples: z.array(z.unknown()).optional(),
  enum: z.array(z.unknown()).optional(),
  customProperties,
  quality: z.array(OdcsQuality).optional(),
  relationships: z.array(OdcsRelationship).optional(),
});
export type OdcsProperty = z.infer<typeof OdcsProperty>;

/** A table. */
export const OdcsTable = z.looseObject({
  name: z.string(),
  physicalName: z.string().optional(),
  businessName: z.string().optional(),
  description: z.string().optional(),
  properties: z.array(OdcsProperty).optional(),
  customProperties,
  quality: z.array(OdcsQuality).optional(),
  relationships: z.array(OdcsRelationship).optional(),
});
export type OdcsTable = z.infer<typeof OdcsTable>;

/** What is read of a contract of the Open Data Contract Standard, versions 3.0 to 3.2. */
export const OdcsContract = z.looseObject({
  kind: z.literal("DataContract"),
  apiVersion: z
    .string()
    .regex(/^v3\.[012]\.\d+$/, { error: "must be version 3.0, 3.1 or 3.2 of the standard, such as v3.1.0" }),
  schema: z.array(OdcsTable).min(1),
});
export type OdcsContract = z.infer<typeof OdcsContract>;

/** A rule or key of a contract that is not used, and why. Keys that only describe are told apart: nothing is lost. */
export interface OdcsNote {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
  readonly describes?: boolean;
}
