import { type DataSchema, noted, type Writable, writeYaml } from "@tidegate/formats";
import { countText } from "@tidegate/judge";
import type { Field } from "./guess-field.ts";

const check = "a guess from the name: check";

/** A proposed schema as text, every guess marked. */
export function schemaText(
  schema: DataSchema,
  rows: number,
  files: readonly string[],
  editor: readonly string[] = [],
): string {
  return writeYaml(
    {
      name: schema.name,
      missingValues: schema.missingValues,
      primaryKey: keyText(schema),
      fields: noted(schema.fields.map(fieldText), { blank: true }),
    },
    [
      ...editor,
      `Frictionless Table Schema, inferred from ${countText(rows)} rows of ${files.join(", ")}.`,
      "Types, enums and limits are those of these rows: widen them to what is possible, narrow them to what is right.",
      "The ml blocks say what a field means to the model.",
    ],
  );
}

function keyText({ primaryKey }: DataSchema): Writable | undefined {
  if (primaryKey === undefined) return undefined;
  return primaryKey.length === 1 ? primaryKey[0] : primaryKey;
}

function fieldText(field: Field, index: number): Writable {
  const { name, type, constraints = {}, ml = {} } = field;
  const written: Writable = {
    name,
    type,
    constraints: Object.keys(constraints).length > 0 ? (constraints as Writable) : undefined,
    ml: {
      role: ml.role === "slice" ? noted("slice", { beside: "if the model reads it: feature" }) : ml.role,
      available_at: ml.available_at,
      personal_data: ml.personal_data === undefined ? undefined : noted(String(ml.personal_data), { beside: check }),
    },
  };
  return noted(written, { blank: index > 0 });
}
