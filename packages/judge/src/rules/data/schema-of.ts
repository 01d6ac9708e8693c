import type { DataSchema, Field, ReadDocument } from "@tidegate/formats";
import type { Subject } from "../../subject.ts";

/** A schema that could be read, with its places. */
export interface ReadSchema {
  readonly document: ReadDocument<DataSchema>;
  readonly schema: DataSchema;
}

/**
 * The schema that data are held against: the head's, because what it allows beyond the base's asks for approval by
 * `schema-breaking`; the base's where the head's cannot be read.
 */
export function schemaOf({ head, base }: Subject): ReadSchema | undefined {
  for (const document of [head.schema, base?.schema]) {
    if (document?.value) return { document, schema: document.value };
  }
  return undefined;
}

/** The fields that the model reads: those of role feature; without any role all but the policy's own columns. */
export function featuresOf({ fields }: DataSchema, { policy: { test_set } }: Subject): readonly string[] {
  const names = (chosen: readonly Field[]) => chosen.map(({ name }) => name);
  if (fields.some(({ ml }) => ml?.role !== undefined)) return names(fields.filter(({ ml }) => ml?.role === "feature"));
  const own = [test_set.id, test_set.label, test_set.cluster];
  return names(fields.filter(({ name }) => !own.includes(name)));
}

/** The JSON Pointer of a field. */
export function fieldPointer({ fields }: DataSchema, name: string): string {
  return `/fields/${fields.findIndex((field) => field.name === name)}`;
}
