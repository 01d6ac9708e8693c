import type { DataSchema } from "@tidegate/formats";
import { isFewValued, isLabelName, isSensitiveName, personalDataOf } from "./guess-meaning.ts";
import type { ColumnProfile } from "./read-tables.ts";

export type Field = DataSchema["fields"][number];
type Role = NonNullable<NonNullable<Field["ml"]>["role"]>;

/** What is known about columns beforehand: from a policy, or by name. */
export interface KnownRoles {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly slices?: readonly string[] | undefined;
}

const written = new Set(["string", "number", "integer", "boolean", "date", "datetime", "time", "object", "array"]);

/** A field with every constraint that the column's values show. */
export function guessField(column: ColumnProfile, known: KnownRoles): Field {
  const type = (written.has(column.type) ? column.type : "any") as Field["type"];
  const role = roleOf(column, type, known);
  const personal = personalDataOf(column.name);
  return {
    name: column.name,
    type,
    constraints: constraintsOf(column, type, role === "id"),
    ml: {
      role,
      ...(role === "label" ? { available_at: "training" as const } : {}),
      ...(personal === undefined ? {} : { personal_data: personal }),
    },
  };
}

function constraintsOf(column: ColumnProfile, type: Field["type"], isId: boolean): NonNullable<Field["constraints"]> {
  const required = column.missing === 0 && column.rows > 0;
  return {
    ...(required ? { required } : {}),
    ...(isId ? { unique: true } : rangeOf(column, type)),
    ...(type === "string" && !isId && isFewValued(column) ? { enum: [...column.values].sort() } : {}),
  };
}

function rangeOf({ smallest, largest }: ColumnProfile, type: Field["type"]): { minimum?: number; maximum?: number } {
  if (type !== "integer" && type !== "number") return {};
  const [minimum, maximum] = [Number(smallest ?? Number.NaN), Number(largest ?? Number.NaN)];
  return {
    ...(Number.isFinite(minimum) && smallest !== "" ? { minimum } : {}),
    ...(Number.isFinite(maximum) && largest !== "" ? { maximum } : {}),
  };
}

function roleOf({ name }: ColumnProfile, type: Field["type"], known: KnownRoles): Role {
  if (name === known.id) return "id";
  if (name === known.label || (known.label === undefined && isLabelName(name))) return "label";
  if (type === "date" || type === "datetime") return "timestamp";
  if (isSensitiveName(name)) return "slice";
  if (/^(.*_)?(name|email|phone|ssn|passport)$/i.test(name) && personalDataOf(name)) return "ignore";
  return "feature";
}
